# A bounded cache that holds what holds it is garbage like any other.
import functools
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Owner:
    @functools.lru_cache(2)
    def method(self):
        return [self, Node("of a method")]


def function():
    @functools.lru_cache(maxsize=2)
    def inner(*arguments):
        return inner, arguments

    node = Node("argument")
    inner(node, 1)
    inner("second")
    return weakref.ref(inner), weakref.ref(node)


gc.collect()
gc.disable()
owner = Owner()
print(owner.method()[0] is Owner.method(owner)[0])
del owner, Owner
print(gc.collect() > 0)
references = function()
print(gc.collect() > 0, [reference() for reference in references])
