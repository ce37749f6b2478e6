# bool: construction, operators, text, and that it cannot be subclassed.
print([bool(x) for x in (0, 1, "", "a", [], [0], (), {}, set(), None, 0.0, 0j, float("nan"), range(0), b"",
    ...)], bool())
print(True + True, True * 5, -True, +True, abs(False), True / 2, True // 1, True % 2, True**2, True << 3,
    True < 2, False == 0, True is (1 == 1))
print(True & False, True | False, True ^ True, True & 1, 1 | False, type(True & True), type(True & 1), not True,
    repr(True), str(False), f"{True:>6}|{True:d}|{False:x}|{True!r}")
print(True.__and__(False), True.__or__(5), True.__xor__(True), True.__and__("x"), True.__rand__(1), hash(True),
    True.real, True.denominator)
print(["no", "yes"][True], "ab"[False], {True: 1}[1], isinstance(True, int), issubclass(bool, int),
    bool.__bases__, True.to_bytes(), bool.from_bytes(b"\x02"))
for call in (lambda: type("B", (bool,), {}), lambda: bool(1, 2), lambda: bool(x=1), lambda: int.__new__(bool,
        0), lambda: True.x, lambda: True & "a", lambda: object.__new__(bool)):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(error)


class Strange:
    def __bool__(self):
        return 1


class Length:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(Length(0)), bool(Length(3)))
for value in (Strange(), Length(-1), Length("a"), Length(1.0), Length(10**30)):
    try:
        print(bool(value))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    yes, no = True, False
    print(~yes, ~no)
print([str(w.message)[:300] for w in caught])
