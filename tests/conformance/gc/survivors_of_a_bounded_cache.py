# The order of deaths at exit: a run meets what a bounded cache holds when it meets the cache, not later.
import functools


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


@functools.lru_cache(3)
def bounded(node, number=0):
    return Node(f"bounded {node.name}")


@functools.lru_cache(None)
def unbounded(node):
    return Node(f"unbounded {node.name}")


nodes = [Node(number) for number in range(5)]
for node in nodes:
    bounded(node)
    unbounded(node)
bounded(nodes[2])
kept = [bounded(nodes[4], number=1), Node("in a list")]
last = {"one": nodes[3], "other": Node("in a dict")}
del node
