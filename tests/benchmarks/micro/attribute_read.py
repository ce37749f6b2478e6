# Measures: reading instance and class attributes.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 19_000_000


class Point:
    weight = 3

    def __init__(self, x, y):
        self.x = x
        self.y = y


def run(count):
    point = Point(1, 2)
    total = 0
    for _ in range(count):
        total += point.x + point.y + point.weight
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == 6 * count
print("ok")
