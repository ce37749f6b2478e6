# Measures: creating instances whose __init__ stores three attributes.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 8_000_000


class Point:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


def run(count):
    point = None
    for index in range(count):
        point = Point(index, 2, 3.5)
    return point


count = max(1, int(COUNT * SCALE))
assert run(count).x == count - 1
print("ok")
