# Measures: storing in a WeakValueDictionary, new entries and old ones.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 20_000


class Thing:
    pass


def run(count):
    things = [Thing() for _ in range(100)]
    cache = weakref.WeakValueDictionary()
    for _ in range(count):
        for key in range(100):
            cache[key] = things[key]
    return len(cache)


assert run(max(1, int(COUNT * SCALE))) == 100
print("ok")
