# Errors in callbacks and __del__ during a collection are unraisable; the run
# goes on and nothing lands in gc.garbage.
import gc
import sys
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.itself = self

    def __del__(self):
        print("__del__", self.name)
        raise ValueError(self.name)


def failing(reference):
    raise KeyError("callback")


sys.unraisablehook = lambda args: print("unraisable:", repr(args.exc_value))
gc.disable()
gc.collect()
nodes = [Node("a"), Node("b")]
reference = weakref.ref(nodes[0], failing)
del nodes
gc.collect()
print(gc.garbage, reference())
