# gc: exact
# With DEBUG_SAVEALL unreachable objects are kept in gc.garbage.
import gc


class Node:
    __slots__ = ("itself",)

    def __del__(self):
        print("__del__")


gc.disable()
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
node = Node()
node.itself = node
del node
gc.collect()
print(len(gc.garbage), type(gc.garbage[0]).__name__)
gc.set_debug(0)
gc.garbage[0].itself = None
gc.garbage.clear()
print(gc.garbage)
