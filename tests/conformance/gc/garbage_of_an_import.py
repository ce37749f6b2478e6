# Importing weakref leaves a class behind that the next run finds, as the module types has it.
import gc
import weakref


class Node:
    pass


gc.disable()
one, other = Node(), Node()
one.other, other.other = other, one
reference = weakref.ref(one)
del one, other
print(gc.collect(), reference())
print(gc.collect())
