# Measures: collecting one cycle of many objects.
import gc
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_000_000


class Link:
    __slots__ = ("next", "__weakref__")


def ring(count):
    first = last = Link()
    for _ in range(count - 1):
        link = Link()
        last.next = link
        last = link
    last.next = first
    return first


gc.disable()
gc.collect()
count = max(10, int(COUNT * SCALE))
link = ring(count)
watcher = weakref.ref(link)
del link
assert watcher() is not None
assert gc.collect() == count
assert watcher() is None
print("ok")
