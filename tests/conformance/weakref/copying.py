# copy and deepcopy of a reference give the reference itself; a copied object
# has no references.
import copy
import weakref


class Thing:
    pass


thing = Thing()
reference = weakref.ref(thing)
print(copy.copy(reference) is reference, copy.deepcopy(reference) is reference)
twin = copy.copy(thing)
print(weakref.getweakrefcount(thing), weakref.getweakrefcount(twin))
thing.own = reference
twin = copy.deepcopy(thing)
print(twin.own is reference, twin.own() is thing)
