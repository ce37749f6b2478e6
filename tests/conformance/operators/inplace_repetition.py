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


# A class whose own methods have nothing to say is no number.
class Declines:
    def __index__(self):
        return 2

    def __mul__(self, other):
        print("asked")
        return NotImplemented


class DeclinesInPlace(Declines):
    def __imul__(self, other):
        print("asked in place")
        return NotImplemented


def multiply(left, right):
    try:
        print(left * right)
    except TypeError as error:
        print(error)
    try:
        left *= right
        print(left)
    except TypeError as error:
        print(error)


for kind in Declines, DeclinesInPlace:
    for other in [1], (1,), "a", bytearray(b"a"), 3:
        multiply(kind(), other)
        multiply(other, kind())
