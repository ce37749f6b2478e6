# Measures: many objects, each with a weak reference, dying one after the other.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_000_000


class Thing:
    pass


def run(count):
    things = [Thing() for _ in range(count)]
    references = [weakref.ref(thing) for thing in things]
    things.clear()
    alive = 0
    for reference in references:
        if reference() is not None:
            alive += 1
    return alive


assert run(max(10, int(COUNT * SCALE))) == 0
print("ok")
