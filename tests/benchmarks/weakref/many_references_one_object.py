# Measures: clearing many weak references to one object when it dies.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_000_000

fired = 0


class Thing:
    pass


class Reference(weakref.ref):
    __slots__ = ()


def gone(reference):
    global fired
    fired += 1


count = max(10, int(COUNT * SCALE))
thing = Thing()
silent = [Reference(thing) for _ in range(count // 2)]
calling = [weakref.ref(thing, gone) for _ in range(count // 2)]
assert weakref.getweakrefcount(thing) == count // 2 * 2
thing = None
assert fired == count // 2
assert silent[0]() is None and calling[-1]() is None
print("ok")
