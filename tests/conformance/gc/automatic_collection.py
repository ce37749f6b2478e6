# Abandoned cycles are found without asking, unless automatic runs are off.
import gc
import weakref


class Node:
    def __init__(self):
        self.itself = self


gc.collect()
alive = weakref.WeakSet()
for _ in range(20_000):
    alive.add(Node())
print(len(alive) < 20_000)
gc.disable()
gc.collect()
alive = weakref.WeakSet()
for _ in range(20_000):
    alive.add(Node())
print(len(alive))
gc.collect()
print(len(alive))
