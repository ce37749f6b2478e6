# Measures: one call site that sees instances of four classes.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 3_000_000


class Shape:
    def __init__(self, size):
        self.size = size

    def area(self):
        return 0


class Square(Shape):
    def area(self):
        return self.size * self.size


class Bar(Shape):
    def area(self):
        return self.size


class Pair(Shape):
    def area(self):
        return self.size + self.size


def run(count):
    shapes = [Shape(3), Square(3), Bar(3), Pair(3)]
    total = 0
    for _ in range(count):
        for shape in shapes:
            total += shape.area()
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == 18 * count
print("ok")
