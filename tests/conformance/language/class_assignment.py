# Assigning to __class__, __bases__, __dict__, __name__ of objects and classes.
class A:
    x = "A"


class B:
    x = "B"


class S:
    __slots__ = ("s",)


class T:
    __slots__ = ("s",)


a = A()
a.own = 1
a.__class__ = B
print(a.x, a.own, type(a).__name__)
s = S()
s.s = 5
s.__class__ = T
print(s.s, type(s).__name__)
for target, value in ((a, S), (s, A), (a, int), (5, A), (a, 5), (a, type), ([], A), (A, B), (a, list)):
    try:
        target.__class__ = value
        print("fine")
    except TypeError as error:
        print(error)


class Base1:
    def who(self):
        return 1


class Base2:
    def who(self):
        return 2


class Child(Base1):
    pass


c = Child()
print(c.who())
Child.__bases__ = (Base2,)
print(c.who(), Child.__mro__[1].__name__, Base1.__subclasses__(), Base2.__subclasses__())
for bases in ((), 5, (5,), (Child,), (Base1, Base1), (S,), [Base1]):
    try:
        Child.__bases__ = bases
        print("fine", bases)
    except TypeError as error:
        print(str(error).split("\n")[0])
a.__dict__ = {"new": 2}
print(vars(a), a.new)
for value in (5, None, []):
    try:
        a.__dict__ = value
    except TypeError as error:
        print(error)
del a.__dict__
print(vars(a))
Child.__name__ = "Renamed"
Child.__qualname__ = "Q.Renamed"
Child.__module__ = "m"
print(Child, Child.__name__)
for action in ("Child.__name__ = 5", "del Child.__name__", "Child.__qualname__ = 5", "int.__name__ = 'x'",
        "Child.__mro__ = ()", "del Child.__bases__", "Child.__dict__ = {}",
        "del Child.__module__; print(Child.__module__)"):
    try:
        exec(action)
    except (TypeError, AttributeError, ValueError) as error:
        print(action, "|", type(error).__name__, error)
