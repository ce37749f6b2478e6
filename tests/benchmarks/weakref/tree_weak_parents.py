# Measures: a tree whose nodes know their parents weakly, built, walked, dropped.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_000


class Node:
    def __init__(self, parent):
        self.parent = weakref.ref(parent) if parent is not None else None
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def depth(self):
        depth = 0
        node = self
        while node.parent is not None:
            node = node.parent()
            depth += 1
        return depth


def grow(node, levels):
    for _ in range(4):
        child = Node(node)
        if levels:
            grow(child, levels - 1)


def total_depth(node):
    return node.depth() + sum(total_depth(child) for child in node.children)


for _ in range(max(1, int(COUNT * SCALE))):
    root = Node(None)
    grow(root, 4)
    result = total_depth(root)
    assert result == 4 + 2 * 16 + 3 * 64 + 4 * 256 + 5 * 1024, result
print("ok")
