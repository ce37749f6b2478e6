# Measures: a large WeakValueDictionary whose values all die at once.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 500_000


class Thing:
    pass


count = max(10, int(COUNT * SCALE))
things = [Thing() for _ in range(count)]
cache = weakref.WeakValueDictionary()
for number in range(count):
    cache[number] = things[number]
assert len(cache) == count
things.clear()
assert len(cache) == 0
print("ok")
