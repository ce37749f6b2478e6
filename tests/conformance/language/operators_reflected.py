# Reflected and in-place operators, NotImplemented, subclasses first.
class Number:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        print("add", self.name)
        return NotImplemented if isinstance(other, Other) else "sum"

    def __radd__(self, other):
        print("radd", self.name)
        return "reflected"

    def __iadd__(self, other):
        print("iadd", self.name)
        return self

    def __eq__(self, other):
        print("eq", self.name)
        return NotImplemented

    def __lt__(self, other):
        print("lt", self.name)
        return NotImplemented

    def __gt__(self, other):
        print("gt", self.name)
        return True


class Sub(Number):
    def __radd__(self, other):
        print("radd of subclass")
        return "subclass first"


class Other:
    def __radd__(self, other):
        return "other radd"


n, s, o = Number("n"), Sub("s"), Other()
print(n + 1, 1 + n, n + s, s + n, n + o)
n += 1
print(n.name, n == 3, n != n, n < s)
for action in (
    lambda: o + 1, lambda: 1 + "x", lambda: "x" + 1, lambda: [] + (), lambda: -"x", lambda: 1 < "a",
    lambda: {} | [], lambda: 3 @ 4, lambda: n - 1, lambda: [] * [], lambda: ~1.5, lambda: 1 ** "2",
    lambda: divmod("a", 1), lambda: None >= None, lambda: "a" % 1, lambda: 5 // "b", lambda: 1 << 1.0,
):
    try:
        print(action())
    except TypeError as error:
        print(error)
x = 1
try:
    x += "a"
except TypeError as error:
    print(error)
x = [1]
x += "ab"
x *= 2
print(x, [1] * -1, 3 * "ab", (1,) + (2,))
