# Measures: adding, testing, iterating and discarding in a WeakSet.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 40_000


class Thing:
    pass


def run(count):
    things = [Thing() for _ in range(40)]
    members = weakref.WeakSet()
    total = 0
    for _ in range(count):
        for thing in things:
            members.add(thing)
        for thing in things:
            if thing in members:
                total += 1
        for thing in members:
            total += 1
        for thing in things:
            members.discard(thing)
    return total + len(members)


count = max(1, int(COUNT * SCALE))
assert run(count) == 80 * count
print("ok")
