# An object saved by its __del__ keeps its entries when it died by counting and
# has lost them when a collection found it.
import gc
import weakref

saved = []


class Phoenix:
    def __del__(self):
        saved.append(self)


gc.disable()
gc.collect()
for cyclic in (False, True):
    thing = Phoenix()
    if cyclic:
        thing.itself = thing
    values = weakref.WeakValueDictionary(k=thing)
    keys = weakref.WeakKeyDictionary({thing: 1})
    members = weakref.WeakSet([thing])
    del thing
    gc.collect()
    print(len(values), len(keys), len(members), len(saved), weakref.getweakrefcount(saved[0]))
    saved.clear()
    gc.collect()
    print(len(values), len(keys), len(members), len(saved))
