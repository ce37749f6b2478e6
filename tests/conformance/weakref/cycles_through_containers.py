# A value that refers to its key keeps the entry of a WeakKeyDictionary for ever:
# the collector does not look through weak dictionaries.
import gc
import weakref


class Key:
    pass


gc.disable()
gc.collect()
d = weakref.WeakKeyDictionary()
key = Key()
d[key] = [key]
reference = weakref.ref(key)
del key
gc.collect()
print(len(d), reference() is not None)
d.clear()
print(len(d), reference())
key = Key()
d[key] = weakref.ref(key)
reference = weakref.ref(key)
del key
print(len(d), reference())
values = weakref.WeakValueDictionary()
value = Key()
value.itself = value
values["k"] = value
del value
print(len(values))
gc.collect()
print(len(values))
key = Key()
d[key] = [key]
watcher = weakref.ref(key, lambda reference: print("freed with the dictionary"))
del key
del d
print("end")
