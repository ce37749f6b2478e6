# A callback runs only if its reference still exists when the object dies;
# "exists" is decided for all of them before the first callback runs.
import weakref


class Thing:
    pass


print("dropped before")
thing = Thing()
weakref.ref(thing, lambda reference: print("never"))
reference = weakref.ref(thing, lambda reference: print("never either"))
reference = None
del thing
print("dropped by an earlier callback")
thing = Thing()
kept = [weakref.ref(thing, lambda reference: print("older one runs all the same"))]


def drop(reference):
    print("dropping the others")
    kept.clear()


kept.append(weakref.ref(thing, drop))
del thing
print("temporary argument")
weakref.ref(Thing(), lambda reference: print("runs: the reference is still there"))
print("reference in the object itself")
thing = Thing()
thing.own = weakref.ref(thing, lambda reference: print("runs too"))
del thing
print("end")
