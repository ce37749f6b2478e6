# Living references compare as their referents do; if one is dead, by identity.
import weakref


class Thing:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print("  asked")
        return self.value == other.value

    __hash__ = None


class Odd:
    def __eq__(self, other):
        return "a string"


a, b, c = Thing(1), Thing(1), Thing(2)
ra, rb, rc = weakref.ref(a), weakref.ref(b), weakref.ref(c, lambda reference: None)
print(ra == rb, ra == rc, ra != rc, ra == ra)
print(ra == 3, ra != None, ra == "text")
odd = Odd()
print(weakref.ref(odd) == weakref.ref(odd, print))


class Broken:
    def __eq__(self, other):
        raise ValueError("no comparison")


broken = Broken()
try:
    weakref.ref(broken) == weakref.ref(broken, print)
except ValueError as error:
    print(error)
print("one dead")
other = weakref.ref(b, lambda reference: None)
del b
print(ra == rb, rb == ra, rb == rb, rb == other, rb != other)
print(ra.__eq__(3), weakref.ref.__eq__(ra, "x"))
del c
