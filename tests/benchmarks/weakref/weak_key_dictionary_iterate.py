# Measures: iterating over a WeakKeyDictionary.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 100_000


class Thing:
    pass


def run(count):
    things = [Thing() for _ in range(50)]
    notes = weakref.WeakKeyDictionary((thing, 2) for thing in things)
    total = 0
    for _ in range(count):
        for thing in notes:
            total += 1
        for thing, note in notes.items():
            total += note
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == 150 * count
print("ok")
