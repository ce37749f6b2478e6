# Class methods through every kind of receiver, and what changes under their call sites.
class Meta(type):
    @classmethod
    def of_meta(mcs, value):
        return mcs.__name__, value

    def plain(cls):
        return "plain", cls.__name__


class Base(metaclass=Meta):
    @classmethod
    def make(cls, value=0):
        return cls.__name__, value

    @classmethod
    def replaced(cls):
        return "first"


class Derived(Base):
    pass


class Slots:
    __slots__ = ()

    @classmethod
    def make(cls, value=0):
        return cls.__name__, value


def call(receiver, value):
    return receiver.make(value)


for _ in range(3):
    for receiver in (Base, Derived, Base(), Derived(), Slots, Slots()):
        print(call(receiver, _), end=" ")
    print()
print(Base.of_meta(1), Derived.of_meta(2), Base.plain())
for step in range(4):
    print(Base.replaced(), Derived().replaced())
    if step == 0:
        Base.replaced = classmethod(lambda cls: ("second", cls.__name__))
    elif step == 1:
        Derived.replaced = staticmethod(lambda: "third")
    elif step == 2:
        del Derived.replaced
        Base.replaced = classmethod(print)
hidden = Derived()
hidden.make = lambda value: ("own", value)
print([call(receiver, 5) for receiver in (Derived(), hidden, Derived())])
bound = Derived.make
print(bound.__self__.__name__, bound(9), Derived.make is Derived.make)
try:
    Base.make(1, 2)
except TypeError as error:
    print(error)
