# Measures: making and dropping cycles beside a large heap that stays.
import gc
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_000_000


class Node:
    def __init__(self, other):
        self.other = other


count = max(1000, int(COUNT * SCALE))
staying = [Node(None) for _ in range(count // 4)]
for number in range(count):
    node = Node(None)
    node.other = node
del node
gc.collect()
assert len(staying) == count // 4
print("ok")
