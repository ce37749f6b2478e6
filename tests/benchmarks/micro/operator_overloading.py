# Measures: dialect methods behind operators, comparison and subscripts.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 3_000_000


class Vector:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return Vector(self.x + other.x)

    def __lt__(self, other):
        return self.x < other.x

    def __getitem__(self, index):
        return self.x + index


def run(count):
    total = Vector(0)
    one = Vector(1)
    smaller = 0
    for _ in range(count):
        total = total + one
        if one < total:
            smaller += 1
        smaller += one[1]
    return total.x, smaller


count = max(1, int(COUNT * SCALE))
assert run(count) == (count, 3 * count - 1)
print("ok")
