# Measures: clearing many weak references to one object; linear in their number.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 2_000_000


class Thing:
    pass


class Reference(weakref.ref):
    __slots__ = ()


def run(count):
    thing = Thing()
    references = [Reference(thing) for _ in range(count)]
    assert weakref.getweakrefcount(thing) == count
    del thing
    alive = 0
    for reference in references:
        if reference() is not None:
            alive += 1
    return alive


assert run(max(10, int(COUNT * SCALE))) == 0
print("ok")
