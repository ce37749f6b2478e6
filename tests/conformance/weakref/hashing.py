# A reference has its referent's hash, remembered after the first question, and
# therefore after death too.
import weakref


class Thing:
    def __hash__(self):
        print("  hashing")
        return 42


thing = Thing()
first = weakref.ref(thing)
second = weakref.ref(thing, print)
print(hash(first), hash(first), hash(second))
third = weakref.ref(thing, lambda reference: None)
second = None
del thing
print(hash(first))
try:
    hash(third)
except TypeError as error:
    print(error)


class Unhashable:
    __hash__ = None


thing = Unhashable()
try:
    hash(weakref.ref(thing))
except TypeError as error:
    print(error)


class OnlyEquality(weakref.ref):
    def __eq__(self, other):
        return True


plain = type("Plain", (), {})()
try:
    hash(OnlyEquality(plain))
except TypeError as error:
    print(error)
mapping = {weakref.ref(plain): "found"}
print(mapping[weakref.ref(plain)])
