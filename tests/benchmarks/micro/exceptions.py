# Measures: raising and catching, in the same frame and through three frames.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_300_000


class Stop(Exception):
    pass


def deepest(value):
    raise Stop(value)


def deeper(value):
    try:
        deepest(value)
    finally:
        value = None


def run(count):
    total = 0
    for _ in range(count):
        try:
            raise Stop
        except Stop:
            total += 1
        try:
            deeper(2)
        except Stop as stop:
            total += stop.args[0]
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == 3 * count
print("ok")
