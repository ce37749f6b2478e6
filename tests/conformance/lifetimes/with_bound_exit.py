# Through the body of a with statement the manager is held by its bound __exit__, and by that alone.
import gc
import sys

gc.disable()


class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name, sys.getrefcount(self))

    def __exit__(self, *details):
        print("exit", self.name, sys.getrefcount(self), details[0])
        del self
        print("still held")
        return True

    def __del__(self):
        print("del", self.name)


def holders(thing):
    return sorted({type(holder).__name__ for holder in gc.get_referrers(thing)})


def body(name, error=None):
    manager = Manager(name)
    with manager:
        print(holders(manager))
        manager = None
        if error:
            raise error


body("plain")
body("error", ValueError())


class Bound:
    """Descriptors bind what they like."""
    def __get__(self, instance, owner):
        print("bound for", instance.name)
        return lambda *details: print("lambda", details[:1])


class Odd(Manager):
    __exit__ = Bound()


class Static(Manager):
    __exit__ = staticmethod(lambda *details: print("static", len(details)))


for kind in Odd, Static:
    with kind(kind.__name__):
        print("in the body")


# A suspended generator: the collector comes to the manager through the bound method, last of all.
def suspended(manager):
    with manager:
        del manager
        yield


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("collected", self.name)


def ring():
    manager = Manager("manager")
    first, last = Node("first"), Node("last")
    generator = suspended(manager)
    next(generator)
    first.generator, manager.last, last.first = generator, last, first
    return manager


kept = ring()
gc.collect()
kept = None
gc.collect()
