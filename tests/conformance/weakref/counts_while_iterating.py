# R1, D9: what a suspended iterator over a weak container holds, in counts: its variables, and the pair of the dict's own
# iterator.
import sys
import weakref


class Thing:
    pass


def counts(label, iterator, *things):
    before = [sys.getrefcount(thing) for thing in things]
    item = next(iterator)
    kept = [sys.getrefcount(thing) for thing in things]
    item = None
    given = [sys.getrefcount(thing) for thing in things]
    del iterator
    after = [sys.getrefcount(thing) for thing in things]
    print(label, *[[count - first for count, first in zip(counted, before)] for counted in (kept, given, after)])


key, value = Thing(), Thing()
by_value = weakref.WeakValueDictionary({key: value})
by_key = weakref.WeakKeyDictionary({key: value})
members = weakref.WeakSet([key])
for container in (by_value, by_key):
    for method in ("keys", "values", "items"):
        counts(type(container).__name__ + "." + method, iter(getattr(container, method)()), key, value)
counts("WeakSet", iter(members), key, value)

for name, container in (("value", by_value), ("key", by_key)):
    other_key, other_value = Thing(), Thing()
    container[other_key] = other_value
    for pair in container.items():
        print(name, sys.getrefcount(pair[0]), sys.getrefcount(pair[1]))
        pair = None
