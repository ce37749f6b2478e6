# gc: exact
# Survivors of a collection move to the next generation: a young collection
# does not find garbage that was promoted before.
import gc
import weakref


class Node:
    pass


gc.disable()
gc.collect()
node = Node()
node.itself = node
reference = weakref.ref(node)
gc.collect(0)
del node
gc.collect(0)
print("after collect(0):", reference() is not None)
gc.collect(1)
print("after collect(1):", reference() is not None)
node = Node()
node.itself = node
reference = weakref.ref(node)
gc.collect()
del node
gc.collect(1)
print("promoted twice:", reference() is not None)
gc.collect(2)
print(reference())
