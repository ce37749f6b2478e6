# An object that holds a reference to itself: attributes go last, so on death by
# count it still fires; as garbage it is silent. A callback that holds the
# referent keeps it alive as long as the reference lives.
import gc
import weakref

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  del", self.name)

    def told(self, reference):
        print("  told", self.name, reference() is None, reference.__callback__)


def fires(reference):
    print("  fires", reference())


print("held by itself, death by count")
node = Node("a")
node.me = weakref.ref(node, fires)
del node
print("held by itself, cycle")
node = Node("b")
node.me = weakref.ref(node, fires)
node.cycle = node
del node
gc.collect()
print("the callback holds the referent")
node = Node("c")
reference = weakref.ref(node, lambda dead, kept=node: print("never"))
del node
print("  alive:", reference().name)
del reference
print("only reachable from the referent: silent garbage")
node = Node("d")
node.me = weakref.ref(node, lambda dead, kept=node: print("never"))
del node
print("  collected", gc.collect() > 0)
print("a bound method of the owner: a cycle until it is consumed")
owner = Node("owner")
target = Node("target")
owner.reference = weakref.ref(target, owner.told)
del target
print("  consumed")
del owner
print("end")
