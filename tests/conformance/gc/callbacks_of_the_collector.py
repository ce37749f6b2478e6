# gc: exact
# Functions in gc.callbacks are told when a collection starts and stops;
# finalizers run in between; errors are unraisable.
import gc
import sys


class Node:
    __slots__ = ("itself",)

    def __del__(self):
        print("  __del__")


def told(phase, info):
    print(phase, info["generation"], info["collected"], info["uncollectable"], sorted(info))


def failing(phase, info):
    raise ValueError(phase)


sys.unraisablehook = lambda args: print("unraisable:", args.exc_value, args.object.__name__)
gc.disable()
gc.collect()
gc.callbacks.append(told)
node = Node()
node.itself = node
del node
gc.collect()
gc.collect(0)
gc.callbacks.append(failing)
gc.collect(1)
gc.callbacks.clear()
print(gc.collect())
