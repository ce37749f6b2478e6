# Measures: growing and dropping trees while others stay alive.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 12


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right


def build(depth):
    if depth == 0:
        return None
    return Tree(build(depth - 1), build(depth - 1))


def size(tree):
    return 1 + size(tree.left) + size(tree.right) if tree else 0


staying = build(15)
for _ in range(max(1, int(COUNT * SCALE))):
    assert size(build(15)) == 32767
assert size(staying) == 32767
print("ok")
