# Measures: yield from through several levels.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_100


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


for _ in range(max(1, int(COUNT * SCALE))):
    total = 0
    for value in tree(11):
        total += value
    assert total == 4083, total
print("ok")
