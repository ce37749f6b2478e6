# D9: an iterator over a weak dictionary or set holds the reference it came to, also when its entry has gone.
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary, getweakrefcount


class Thing:
    pass


one, two = Thing(), Thing()
for method in ("keys", "values", "items", "itervaluerefs"):
    values = WeakValueDictionary(a=one, b=two)
    iterator = getattr(values, method)()
    next(iterator)
    before = getweakrefcount(one)
    values.clear()
    held = getweakrefcount(one)
    iterator.close()
    print(method, before, held, getweakrefcount(one))
for method in ("keys", "values", "items"):
    keys = WeakKeyDictionary({one: 1, two: 2})
    iterator = getattr(keys, method)()
    next(iterator)
    before = getweakrefcount(one)
    keys.clear()
    held = getweakrefcount(one)
    iterator.close()
    print(method, before, held, getweakrefcount(one))
members = WeakSet([one])
iterator = iter(members)
next(iterator)
members.clear()
print("set", getweakrefcount(one), iterator.close(), getweakrefcount(one))
