# Method resolution order, super in every form, class attributes.
class A:
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()

    @classmethod
    def make(cls):
        return cls()

    @classmethod
    def name_of(cls):
        return super().__thisclass__.__name__ if hasattr(super(), "__thisclass__") else cls.__name__


print(D().who(), [cls.__name__ for cls in D.__mro__], type(D.make()).__name__)
print(super(B, D()).who(), super(D, D()).who())
for bases in ((A, B), (object, A)):
    try:
        type("Bad", bases, {})
    except TypeError as error:
        print(error)


class Shared:
    items = []

    def __init__(self):
        self.own = []


one, two = Shared(), Shared()
one.items.append(1)
one.own.append(1)
print(two.items, two.own, Shared.__dict__["items"] is one.items)
one.items = "shadow"
print(Shared.items, one.items, two.items)
del one.items
print(one.items, vars(one))
print(isinstance(D(), (int, A)), issubclass(D, C), D.__bases__ == (B, C), D.__name__, D.__qualname__)


class Private:
    __hidden = 1

    def read(self):
        return self.__hidden


print(Private().read(), Private._Private__hidden, hasattr(Private, "__hidden"))
