# The containers' own bookkeeping takes part in the newest-first order: a later
# callback still sees the entry stored, an earlier one does not.
import weakref


class Thing:
    pass


s = weakref.WeakSet()
thing = Thing()
earlier = weakref.ref(thing, lambda reference: print("earlier:", len(s.data), len(list(s))))
s.add(thing)
later = weakref.ref(thing, lambda reference: print("later:", len(s.data), len(list(s))))
del thing
print("end:", len(s.data))
d = weakref.WeakKeyDictionary()
thing = Thing()
d[thing] = 1
later = weakref.ref(thing, lambda reference: print("later:", len(d), list(d)))
del thing
print("end:", len(d))
