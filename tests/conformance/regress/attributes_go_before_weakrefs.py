# Builtin bases that support weak references by themselves clear them after the attributes and slots that classes on
# them have added: they had been cleared first. Nobody gets at the object meanwhile.
import weakref
from collections import OrderedDict, deque


class Held:
    def __init__(self, owner):
        self.owner = weakref.ref(owner)
        self.hashed = weakref.ref(owner, lambda dead: print("  held is told"))

    def __del__(self):
        try:
            hash(self.hashed)
        except TypeError as error:
            print(" ", error)
        print("  held goes:", self.owner(), "dead" in repr(self.owner), self.owner == self.hashed)


def show(made, slot):
    owner = made()
    print(type(owner).__name__, type(owner).__bases__)
    told = weakref.ref(owner, lambda dead: print("  told"))
    in_dict = weakref.WeakValueDictionary(key=owner)
    owner.attribute = Held(owner)
    owner.never = weakref.ref(owner, lambda dead: print("  told too"))
    if slot:
        owner.slot = Held(owner)
    del owner
    print("  over", told(), len(in_dict))


for base in set, frozenset, deque, OrderedDict, list:
    made = type("Plain", (base,), {})
    show(made, False)
    show(type("Slotted", (made,), {"__slots__": "slot"}), True)
