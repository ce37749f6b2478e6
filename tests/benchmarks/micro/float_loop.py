# Measures: float arithmetic in a loop.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 20_000_000


def run(count):
    x = 0.0
    step = 1.0 / count
    total = 0.0
    for _ in range(count):
        total += x * x * step
        x += step
    return total


count = max(1000, int(COUNT * SCALE))
assert abs(run(count) - 1 / 3) < 1e-3
print("ok")
