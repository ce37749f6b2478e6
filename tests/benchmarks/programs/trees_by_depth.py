# Balanced trees of small objects, grown, counted and dropped at many depths.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 90


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def grow(depth):
    if depth == 0:
        return Node(None, None)
    return Node(grow(depth - 1), grow(depth - 1))


def run(deepest):
    staying = grow(deepest)
    total = 0
    for depth in range(4, deepest + 1, 2):
        for _ in range(2 ** (deepest - depth)):
            total += grow(depth).count()
    assert staying.count() == 2 ** (deepest + 1) - 1
    return total


for _ in range(max(1, int(COUNT * SCALE))):
    total = run(12)
    assert total == sum(2 ** (12 - depth) * (2 ** (depth + 1) - 1) for depth in range(4, 13, 2)), total
print("ok")
