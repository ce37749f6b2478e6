# __int__, __float__, __index__, __bool__, __complex__, __trunc__, __floor__, __ceil__, __round__ where they are used.
import math
import operator


class All:
    def __int__(self):
        return 1

    def __float__(self):
        return 2.5

    def __index__(self):
        return 3

    def __bool__(self):
        return False

    def __complex__(self):
        return 4j

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __round__(self, n=None):
        return f"round {n}"

    def __pos__(self):
        return "pos"

    def __neg__(self):
        return "neg"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"


a = All()
print(int(a), float(a), complex(a), bool(a), math.trunc(a), math.floor(a), math.ceil(a), round(a), round(a, 1),
    +a, -a, ~a, abs(a), operator.index(a), [0, 1, 2, 3, 4][a], "abcd"[a], range(10)[a], "x" * a, hex(a),
    [0] * a, bytes(a), (1, 2, 3, 4, 5)[:a], math.sqrt(a), "%d" % a, "%x" % a, f"{int(a)}", chr(a) == "\x03",
    slice(a).indices(10), list(range(a)), int("11", a), pow(2, 3, operator.index(a)), math.factorial(a),
    1 << operator.index(a), "abc".center(a), round(1.23456, a), divmod(7, operator.index(a)))
if not a:
    print("false", not a, a or "or")


class OnlyIndex:
    def __index__(self):
        return 5


i = OnlyIndex()
print(int(i), float(i), complex(i), bool(i), math.sqrt(i) > 2, "%d" % i, range(i), operator.index(i),
    hash(i) == hash(i))
for bad in (lambda: "%d" % "a", lambda: operator.index(1.5), lambda: math.floor("a"),
        lambda: math.trunc(object()), lambda: [1][1.0], lambda: range("a"), lambda: operator.index("1"),
        lambda: math.ceil(None)):
    try:
        bad()
    except TypeError as error:
        print(error)
