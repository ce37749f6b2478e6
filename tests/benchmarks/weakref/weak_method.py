# Measures: WeakMethod, created and called.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 800_000


class Thing:
    def answer(self):
        return 1


def run(count):
    thing = Thing()
    kept = weakref.WeakMethod(thing.answer)
    total = 0
    for _ in range(count):
        total += kept()()
        total += weakref.WeakMethod(thing.answer)()()
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == 2 * count
print("ok")
