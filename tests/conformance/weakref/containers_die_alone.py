# Weak containers die by counting alone and take their references along.
import gc
import weakref


class Thing:
    pass


gc.disable()
thing = Thing()
d = weakref.WeakValueDictionary(k=thing)
k = weakref.WeakKeyDictionary({thing: 1})
s = weakref.WeakSet([thing])
print(weakref.getweakrefcount(thing))
watchers = [weakref.ref(container, lambda reference: print("container gone")) for container in (d, k, s)]
del d
del k
del s
print(weakref.getweakrefcount(thing))
own = weakref.WeakValueDictionary()
own["itself"] = own
print(len(own), own["itself"] is own)
watcher = weakref.ref(own, lambda reference: print("value of itself gone"))
del own
thing.members = weakref.WeakSet([thing])
watcher = weakref.ref(thing, lambda reference: print("no cycle either"))
del thing
print("end")
