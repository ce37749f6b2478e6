# Measures: reading and writing attributes of a class with __slots__.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 30_000_000


class Cell:
    __slots__ = ("value", "step")

    def __init__(self):
        self.value = 0
        self.step = 2


def run(count):
    cell = Cell()
    for _ in range(count):
        cell.value = cell.value + cell.step
    return cell.value


count = max(1, int(COUNT * SCALE))
assert run(count) == 2 * count
print("ok")
