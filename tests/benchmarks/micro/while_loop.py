# Measures: an integer while loop with a few arithmetic operations.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 17_000_000


def run(count):
    index = 0
    total = 0
    while index < count:
        total += index & 7
        index += 1
    return total


count = max(8, int(COUNT * SCALE)) // 8 * 8
assert run(count) == count // 8 * 28
print("ok")
