# Operators whose methods are written in the dialect: who is asked, in which order, and what lives how long.
import sys


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __add__(self, other):
        print("add", self.name, sys.getrefcount(self))
        return NotImplemented if other is None else self.name

    def __radd__(self, other):
        print("radd", self.name, other)
        return NotImplemented if other == 0 else "r" + self.name

    def __iadd__(self, other):
        print("iadd", self.name, other if isinstance(other, int) else "-")
        return NotImplemented if other == 7 else self

    def __lt__(self, other):
        return NotImplemented if other is None else len(self.name) < 2

    def __gt__(self, other):
        return "gt"

    def __getitem__(self, key):
        self = None
        return key


class Number(int):
    def __radd__(self, other):
        print("Number.radd", other)
        return int(self) + other


class Real(float):
    def __add__(self, other):
        return "real"


a, b = Told("a"), Told("b")
print(a + b, a + 1, a + 2.5, a + "text")
print(1 + a, True + a, 2.5 + a)
print(Told("c") + Told("d"))
print(Told("e") + 1, 1 + Told("f"))
print(Told("g")[a].name, a[Told("h")].name)
print(1 + Number(2), Number(3) + 1, Number(3) + Number(4), 1.5 + Number(2), Real(1) + 1, 1 + Real(1))
a += 1
a += 7
print(a, type(a))
for broken in ("0 + b", "b + None", "None < b", "b < None", "'s' + b", "0 + object()", "b * 2", "2 * b"):
    try:
        print(broken, eval(broken))
    except TypeError as error:
        print(broken, "->", error)
if b < 1:
    print("less")
if not Told("ii") < 3:
    print("not less")
while Told("jj") < b:
    break
else:
    print("never")


def local():
    x, y = Told("x"), Told("y")
    z = x + y
    x = x + (y + 1)
    return z, x


print(local())
