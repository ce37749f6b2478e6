# Measures: short inner loops, where starting the loop counts.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 2_000_000


def run(count):
    total = 0
    for outer in range(count):
        for inner in range(10):
            total += inner ^ 1
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == count * 45
print("ok")
