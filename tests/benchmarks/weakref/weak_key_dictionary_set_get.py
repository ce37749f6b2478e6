# Measures: storing and looking up in a WeakKeyDictionary.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 70_000


class Thing:
    pass


def run(count):
    things = [Thing() for _ in range(50)]
    notes = weakref.WeakKeyDictionary()
    total = 0
    for _ in range(count):
        for thing in things:
            notes[thing] = 1
        for thing in things:
            total += notes[thing]
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == 50 * count
print("ok")
