# Measures: an integer for loop over a range.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 30_000_000


def run(count):
    total = 0
    for index in range(count):
        total += index
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == count * (count - 1) // 2
print("ok")
