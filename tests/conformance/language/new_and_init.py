# __new__ and __init__: arguments, returned objects, inheritance of object's rules.
class New:
    def __new__(cls, *args, **kwargs):
        print("new", args, kwargs)
        return super().__new__(cls)

    def __init__(self, a, b=2):
        print("init", a, b)


New(1, b=3)


class Other:
    def __new__(cls):
        return 5

    def __init__(self):
        print("never")


class Cached:
    instance = None

    def __new__(cls, n):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, n):
        self.n = n


print(Other(), Cached(1) is Cached(2), Cached(3).n)


class ReturnsValue:
    def __init__(self):
        return 5


class OnlyNew:
    def __new__(cls, a):
        return super().__new__(cls)


class OnlyInit:
    def __init__(self, a):
        pass


class Neither:
    pass


class PassesOn:
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class PassesToInit:
    def __init__(self, *args):
        super().__init__(*args)


for call in (lambda: ReturnsValue(), lambda: OnlyNew(), lambda: OnlyNew(1), lambda: OnlyInit(),
        lambda: OnlyInit(1), lambda: Neither(1), lambda: Neither(a=1), lambda: PassesOn(1), lambda: PassesOn(),
        lambda: PassesToInit(1), lambda: object(1), lambda: object.__new__(Neither, 1),
        lambda: object.__init__(Neither(), 1), lambda: object.__new__(int), lambda: object.__new__(),
        lambda: int.__new__(Neither), lambda: Neither.__new__(Neither), lambda: New(),
        lambda: object.__new__(5)):
    try:
        print(type(call()).__name__)
    except TypeError as error:
        print(error)


class Imm(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    def __init__(self, *items):
        self.count_of_items = len(items)


print(Imm(1, 2), Imm(1, 2).count_of_items)
