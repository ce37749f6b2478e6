# Prints the bytes that one object of each common kind takes, by resident memory.
#
# Every kind is kept in one list of fixed size, whose own growth is measured
# first and subtracted.  Without /proc nothing is printed but "ok".
import gc
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 200_000
PAGE = 4096


def resident():
    try:
        with open("/proc/self/statm") as statm:
            return int(statm.read().split()[1]) * PAGE
    except OSError:
        return None


class Empty:
    pass


class Three:
    def __init__(self, number):
        self.x = number
        self.y = 2
        self.z = None


class Slots:
    __slots__ = ("x", "y", "z")

    def __init__(self, number):
        self.x = number
        self.y = 2
        self.z = None


def weak(number):
    thing = Empty()
    return thing, weakref.ref(thing)


def closure(number):
    return lambda: number


KINDS = [
    ("int in a list", lambda number: number * 1000 + 70_000),
    ("float in a list", lambda number: number + 0.5),
    ("pair", lambda number: (number, None)),
    ("list of three", lambda number: [None, None, None]),
    ("dict of two", lambda number: {"a": None, "b": None}),
    ("string of eight", lambda number: "%08d" % number),
    ("instance, no attribute", lambda number: Empty()),
    ("instance, three attributes", Three),
    ("instance, three slots", Slots),
    ("pair, instance, weak reference", weak),
    ("closure", closure),
]


def measure(make, count):
    gc.collect()
    items = [None] * count
    before = resident()
    for index in range(count):
        items[index] = make(index)
    after = resident()
    assert items[-1] is not None
    return (after - before) / count if before is not None else None


count = max(2000, int(COUNT * SCALE))
for name, make in KINDS:
    used = measure(make, count)
    if used is not None:
        print(f"{name:32}{used:8.1f} bytes")
print("ok")
