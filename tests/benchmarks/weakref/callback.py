# Measures: an object that dies with a callback waiting.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 5_000_000

fired = 0


class Thing:
    pass


def gone(reference):
    global fired
    fired += 1


def run(count):
    make = weakref.ref
    for _ in range(count):
        thing = Thing()
        reference = make(thing, gone)
        thing = None


count = max(1, int(COUNT * SCALE))
run(count)
assert fired == count
print("ok")
