# Calling a class whose __new__ is written in the dialect: one frame, arguments held, __init__ where it is due.

class Base:
    made = None

    def __new__(cls, *args):
        print("new", cls.__name__, len(args))
        return super().__new__(cls.made or cls)


class Derived(Base):
    def __init__(self, *args):
        print("init", type(self).__name__, args)


class Silent(Base):
    pass


class Other:
    def __new__(cls, value):
        return value

    def __init__(self, value):
        print("not reached")


class Bad(Base):
    def __init__(self, value):
        return 5


class Fails:
    def __new__(cls, value):
        raise ValueError(value)


class Dying:
    def __del__(self):
        print("argument dies")


print(type(Base()), type(Derived(1, 2)), type(Silent(1, 2, 3)), type(Silent(1, 2, 3, 4)))
Base.made = Derived
print(type(Base(1)))
Base.made = None
print(Other(7))
for failing in (lambda: Bad(1)), (lambda: Fails("no")), (lambda: Other()), (lambda: Other(1, 2)):
    try:
        failing()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
Silent(Dying())
print("after")


class Replaced(Base):
    pass


Replaced.__new__ = lambda cls, thing: "replaced"
print(Replaced(1))
