# Which operand is asked first: reflected methods, subclasses, NotImplemented, None.
class Base:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        print(self.name, "add")
        return NotImplemented

    def __radd__(self, other):
        print(self.name, "radd")
        return NotImplemented


class Derived(Base):
    pass


class Override(Base):
    def __radd__(self, other):
        print(self.name, "override radd")
        return "answer"


def attempt(left, right):
    try:
        print(left + right)
    except TypeError as error:
        print(error)


b, d, o = Base("b"), Derived("d"), Override("o")
for left, right in ((b, b), (b, d), (d, b), (b, o), (o, b), (b, 1), (1, b), ([], b), ("x", o)):
    attempt(left, right)


class NoRight:
    __radd__ = None


class NoLeft:
    __add__ = None


for left, right in ((b, NoRight()), (1, NoRight()), (NoLeft(), o), (NoLeft(), 1)):
    attempt(left, right)


class Compare:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        print(self.name, "lt")
        return NotImplemented

    def __gt__(self, other):
        print(self.name, "gt")
        return True

    def __eq__(self, other):
        print(self.name, "eq")
        return NotImplemented


x, y = Compare("x"), Compare("y")
print(x < y, x > y, x == y, x != y, x == x)
try:
    x <= y
except TypeError as error:
    print(error)
