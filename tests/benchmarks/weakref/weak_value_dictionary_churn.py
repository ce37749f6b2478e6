# Measures: entries of a WeakValueDictionary that come and go.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_400_000


class Thing:
    pass


def run(count):
    cache = weakref.WeakValueDictionary()
    recent = [None] * 64
    for number in range(count):
        thing = Thing()
        cache[number] = thing
        recent[number & 63] = thing
    return len(cache)


count = max(64, int(COUNT * SCALE))
assert run(count) == 64
print("ok")
