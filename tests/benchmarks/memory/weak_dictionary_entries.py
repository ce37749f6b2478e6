# Prints the bytes of one entry in each weak container, then empties them all.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 100_000
PAGE = 4096


def resident():
    try:
        with open("/proc/self/statm") as statm:
            return int(statm.read().split()[1]) * PAGE
    except OSError:
        return None


class Thing:
    pass


def report(name, before, count):
    after = resident()
    if before is not None:
        print(f"{name:32}{(after - before) / count:8.1f} bytes per entry")


count = max(1000, int(COUNT * SCALE))
things = [Thing() for _ in range(count)]

before = resident()
by_number = weakref.WeakValueDictionary()
for number in range(count):
    by_number[number] = things[number]
report("WeakValueDictionary", before, count)

before = resident()
notes = weakref.WeakKeyDictionary()
for thing in things:
    notes[thing] = None
report("WeakKeyDictionary", before, count)

before = resident()
members = weakref.WeakSet()
for thing in things:
    members.add(thing)
report("WeakSet", before, count)

assert len(by_number) == len(notes) == len(members) == count
del things, thing
assert len(by_number) == len(notes) == len(members) == 0
print("ok")
