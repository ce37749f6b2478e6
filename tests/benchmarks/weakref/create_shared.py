# Measures: asking for the weak reference that already exists.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 14_000_000


class Thing:
    pass


def run(count):
    thing = Thing()
    reference = weakref.ref(thing)
    same = 0
    for _ in range(count):
        if weakref.ref(thing) is reference:
            same += 1
    return same


count = max(1, int(COUNT * SCALE))
assert run(count) == count
print("ok")
