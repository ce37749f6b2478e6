# D11: storing over an entry of a WeakKeyDictionary asks with a new reference, which lives until the old value has died.
from weakref import WeakKeyDictionary, getweakrefcount


class Key:
    pass


class Value:
    def __del__(self):
        print("dies", getweakrefcount(key), type(keys.get(key)).__name__)


key = Key()
keys = WeakKeyDictionary()
for times in range(3):
    keys[key] = Value()
    keys[key] = Value()
    print(getweakrefcount(key))
    keys[key] = times
kept = Value()
keys[key] = kept
keys[key] = None
print(getweakrefcount(key))
del kept
keys[key] = Value()
del keys[key]
print(getweakrefcount(key))
