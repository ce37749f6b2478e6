# Callbacks may make references, change containers, kill more objects, and run
# a collection; nested deaths run to completion first.
import gc
import weakref


class Node:
    def __init__(self, name, following=None):
        self.name = name
        self.following = following


log = []
kept = []


def watch(node, action=None):
    name = node.name

    def callback(reference):
        print("gone:", name)
        if action is not None:
            action()
            print("done:", name)

    kept.append(weakref.ref(node, callback))


others = [Node("other 0"), Node("other 1")]
for other in others:
    watch(other)
node = Node("killer")
watch(node, others.clear)
del node
print("-")
node = Node("collector")
watch(node, gc.collect)
del node
print("-")
node = Node("maker")
fresh = Node("fresh")
watch(node, lambda: watch(fresh))
del node
del fresh
print("-")
inner = Node("inner")
outer = Node("outer", inner)
watch(inner)
watch(outer)
del inner, outer
print("end")
