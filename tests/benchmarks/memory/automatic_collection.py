# Measures: abandoned cycles that automatic collections must keep in bounds.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_000_000


class Node:
    def __init__(self):
        self.itself = self


count = max(50_000, int(COUNT * SCALE))
alive = weakref.WeakSet()
for number in range(count):
    node = Node()
    if number % 100 == 0:
        alive.add(node)
assert len(alive) < count // 200
print("ok")
