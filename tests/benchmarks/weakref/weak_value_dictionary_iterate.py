# Measures: iterating over a WeakValueDictionary in its three ways.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 60_000


class Thing:
    pass


def run(count):
    things = [Thing() for _ in range(50)]
    cache = weakref.WeakValueDictionary(enumerate(things))
    total = 0
    for _ in range(count):
        for key in cache:
            total += 1
        for value in cache.values():
            total += 1
        for key, value in cache.items():
            total += 1
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == 150 * count
print("ok")
