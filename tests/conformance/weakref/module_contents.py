# The names that weakref and _weakref offer.
import _weakref
import collections.abc
import weakref

print(sorted(weakref.__all__))
print(sorted(name for name in dir(_weakref) if not name.startswith("__")))
print(weakref.ref is _weakref.ref, weakref.proxy is _weakref.proxy)
for cls in (weakref.WeakValueDictionary, weakref.WeakKeyDictionary):
    print(cls.__name__, issubclass(cls, collections.abc.MutableMapping), issubclass(cls, dict))
print(issubclass(weakref.WeakSet, collections.abc.MutableSet), issubclass(weakref.WeakSet, set))
print(issubclass(weakref.KeyedRef, weakref.ref), issubclass(weakref.WeakMethod, weakref.ref))


class Thing:
    pass


thing = Thing()
storage = {"live": weakref.ref(thing), "dead": weakref.ref(Thing()), "other": 3}
_weakref._remove_dead_weakref(storage, "live")
_weakref._remove_dead_weakref(storage, "dead")
_weakref._remove_dead_weakref(storage, "missing")
print(sorted(storage))
try:
    _weakref._remove_dead_weakref(storage, "other")
except TypeError as error:
    print(error)
