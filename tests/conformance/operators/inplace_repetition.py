# `x *= sequence` repeats it only for a plain number; `x += …` of list subclasses asks the list first.
class Number(int):
    pass


class Own:
    pass


class Items(list):
    pass


class OwnTimes(list):
    def __mul__(self, other):
        return "own" if other else NotImplemented

    def __add__(self, other):
        return "never for +="


class Reflected:
    def __radd__(self, other):
        return "reflected"


def attempt(target, value, operator):
    space = {"x": target, "y": value}
    try:
        exec(f"x {operator} y", space)
        print(space["x"])
    except TypeError as error:
        print(error)


attempt(3, "ab", "*=")
attempt(True, [1], "*=")
attempt(Number(3), "ab", "*=")
attempt(Number(3), 2, "*=")
attempt({}, "ab", "*=")
attempt(set(), (1,), "*=")
attempt(Own(), b"a", "*=")
attempt([1], 2, "*=")
attempt(None, [1], "*=")
attempt(2.5, [1], "*=")
attempt(OwnTimes([1]), 2, "*=")
attempt(OwnTimes([1]), None, "*=")
attempt([1], Reflected(), "+=")
attempt(Items([1]), Reflected(), "+=")
attempt(OwnTimes([1]), [2], "+=")
attempt(b"a", memoryview(b"b"), "+=")
for call in (lambda: "a".__add__(1), lambda: b"a".__add__(1), lambda: bytearray().__add__(None)):
    try:
        print(call())
    except TypeError as error:
        print(error)
