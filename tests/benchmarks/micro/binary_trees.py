# Measures: building, walking and dropping many small linked objects.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 200


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def size(self):
        if self.left is None:
            return 1
        return 1 + self.left.size() + self.right.size()


def build(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(build(depth - 1), build(depth - 1))


for _ in range(max(1, int(COUNT * SCALE))):
    assert build(13).size() == 16383
print("ok")
