# Measures: building, unpacking and swapping tuples.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 20_000_000


def run(count):
    a, b, c = 0, 1, 2
    pair = (3, 4)
    for _ in range(count):
        a, b, c = b, c, a
        x, y = pair
        pair = (y, x)
    return a + b + c + pair[0] + pair[1]


assert run(max(1, int(COUNT * SCALE))) == 10
print("ok")
