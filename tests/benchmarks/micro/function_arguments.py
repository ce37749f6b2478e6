# Measures: calls with keywords, defaults and star arguments.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 3_000_000


def plain(a, b=2, *, c=3):
    return a + b + c


def gather(*args, **kwargs):
    return len(args) + len(kwargs)


def run(count):
    total = 0
    pair = (1, 2)
    for _ in range(count):
        total += plain(1) + plain(1, b=1, c=1)
        total += gather(*pair, key=1)
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == count * (6 + 3 + 3)
print("ok")
