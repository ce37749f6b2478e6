# Measures: writing instance attributes.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 40_000_000


class Point:
    def __init__(self):
        self.x = 0
        self.y = 0


def run(count):
    point = Point()
    for index in range(count):
        point.x = index
        point.y = point
        point.y = 0
    return point.x


count = max(1, int(COUNT * SCALE))
assert run(count) == count - 1
print("ok")
