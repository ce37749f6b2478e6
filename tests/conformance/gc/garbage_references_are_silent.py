# A reference that is garbage itself never fires, whether its referent is
# garbage too or alive.
import gc
import weakref


class Node:
    pass


gc.disable()
gc.collect()
a = Node()
a.itself = a
a.reference = weakref.ref(a, lambda reference: print("never"))
del a
gc.collect()
print("own reference: silent")
a, b = Node(), Node()
a.other, b.other = b, a
a.watch = weakref.ref(b, lambda reference: print("never"))
outside = weakref.ref(b, lambda reference: print("outside reference fires"))
del a, b
gc.collect()
living, a = Node(), Node()
a.itself = a
a.watch = weakref.ref(living, lambda reference: print("never"))
del a
gc.collect()
print(weakref.getweakrefcount(living))
del living
print("by counting, the own reference fires")
a = Node()
a.reference = weakref.ref(a, lambda reference: print("fires"))
del a
print("end")
