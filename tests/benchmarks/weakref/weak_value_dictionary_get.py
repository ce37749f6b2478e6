# Measures: looking up in a WeakValueDictionary, hits and misses.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 40_000


class Thing:
    pass


def run(count):
    things = [Thing() for _ in range(50)]
    cache = weakref.WeakValueDictionary(enumerate(things))
    hits = 0
    for _ in range(count):
        for key in range(50):
            if cache[key] is things[key] and key in cache:
                hits += 1
            if cache.get(-1 - key) is None:
                hits += 1
    return hits


count = max(1, int(COUNT * SCALE))
assert run(count) == 100 * count
print("ok")
