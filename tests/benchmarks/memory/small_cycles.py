# Measures: collecting many cycles of two objects.
import gc
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 600_000


class Half:
    __slots__ = ("other",)


def pairs(count):
    for _ in range(count):
        left, right = Half(), Half()
        left.other = right
        right.other = left


gc.disable()
gc.collect()
count = max(10, int(COUNT * SCALE))
pairs(count)
assert gc.collect() == 2 * count
print("ok")
