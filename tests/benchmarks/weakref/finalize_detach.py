# Measures: creating finalizers that are detached, and ones that run.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 600_000

ran = 0


class Thing:
    pass


def clean_up(amount):
    global ran
    ran += amount


def run(count):
    detached = 0
    for _ in range(count):
        thing = Thing()
        finalizer = weakref.finalize(thing, clean_up, 1)
        if finalizer.detach():
            detached += 1
        weakref.finalize(thing, clean_up, 2)
        thing = None
    return detached


count = max(1, int(COUNT * SCALE))
assert run(count) == count
assert ran == 2 * count
print("ok")
