# An instance dies in steps: __del__, then callbacks newest first, then slots
# (most derived class first, by name), then attributes in insertion order.
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


class Base:
    __slots__ = ("base_b", "base_a", "__weakref__")


class Slotted(Base):
    __slots__ = ("zebra", "apple")


class Whole(Slotted):
    def __del__(self):
        print("  __del__ of whole")


whole = Whole()
for name in ("second", "first", "base_a", "zebra", "base_b", "apple"):
    setattr(whole, name, Noisy(name))
one = weakref.ref(whole, lambda reference: print("  callback one", reference()))
two = weakref.ref(whole, lambda reference: print("  callback two", reference()))
print("slots and attributes")
del whole


class Items(list):
    pass


print("attributes before the items of a list")
items = Items([Noisy("item 0"), Noisy("item 1")])
items.attribute = Noisy("attribute")
del items


class Mapping(dict):
    pass


print("attributes before the entries of a dict")
mapping = Mapping(k=Noisy("value"))
mapping.attribute = Noisy("attribute")
del mapping
