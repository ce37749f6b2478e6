# An object that saves itself in a collection lives on with all that it reaches;
# its old weak references stay dead, and __del__ does not run again.
import gc
import weakref

saved = []


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("__del__", self.name)
        if self.name == "saver":
            saved.append(self)


gc.disable()
gc.collect()
saver, attached, lost = Node("saver"), Node("attached"), Node("lost")
saver.attached = attached
saver.itself = saver
attached.back = saver
lost.saver = saver
lost.itself = lost
references = {node.name: weakref.ref(node) for node in (saver, attached, lost)}
watcher = weakref.ref(saver, lambda reference: print("callback"))
del saver, attached, lost
gc.collect()
print({name: reference() for name, reference in references.items()})
print(saved[0].attached.name, weakref.getweakrefcount(saved[0]), gc.is_finalized(saved[0]))
fresh = weakref.ref(saved[0], lambda reference: print("fresh callback"))
print(fresh() is saved[0])
saved.clear()
gc.collect()
print(fresh())
