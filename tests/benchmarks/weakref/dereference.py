# Measures: calling a living weak reference.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 40_000_000


class Thing:
    pass


def run(count):
    thing = Thing()
    reference = weakref.ref(thing)
    for _ in range(count):
        if reference() is None:
            return False
    thing = None
    return reference() is None


assert run(max(1, int(COUNT * SCALE)))
print("ok")
