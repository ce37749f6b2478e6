# gc: exact
# collect() called during a collection does nothing and returns 0; called from
# a __del__ on the counting path it works.
import gc


class Node:
    __slots__ = ("itself", "name")

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "collects:", gc.collect())


gc.disable()
gc.collect()
node = Node("in a cycle")
node.itself = node
del node
print(gc.collect())
items = []
items.append(items)
del items
node = Node("by counting")
del node
