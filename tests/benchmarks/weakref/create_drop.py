# Measures: creating a weak reference to a living object and dropping it.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 14_000_000


class Thing:
    pass


def run(count):
    thing = Thing()
    make = weakref.ref
    reference = None
    for _ in range(count):
        reference = None
        reference = make(thing)
    return reference() is thing


assert run(max(1, int(COUNT * SCALE)))
print("ok")
