# Measures: reading and rebinding module variables, calling builtins.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 19_000_000

STEP = 2
total = 0


def run(count):
    global total
    for _ in range(count):
        total = total + STEP
        abs(STEP)


count = max(1, int(COUNT * SCALE))
run(count)
assert total == 2 * count
print("ok")
