# Lists and tuples in which numbers and objects stand side by side in every mixture: counts and the order of deaths.
import gc
import sys

gc.disable()


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


def row_of(pattern):
    values = {"o": lambda place: Loud(f"{pattern}:{place}"), "f": lambda place: place + 0.5, "i": lambda place: place}
    return [values[kind](place) for place, kind in enumerate(pattern)]


print("deaths, last first")
for pattern in (
    "ooo", "iii", "iiiio", "oiiii", "iiiiiiiio", "oiiiiiiii", "ioioioio", "ffoffffoffff", "iiiiiooiiiiii", "",
):
    for kind in (list, tuple):
        row = kind(row_of(pattern))
        print(kind.__name__, pattern, end=" | ")
        del row
        print()

print("counts")
for length in range(1, 14):
    for place in range(length):
        thing = object()
        items = [0] * length
        items[place] = thing
        before = sys.getrefcount(thing)
        copies = [items[:], tuple(items), items + items, [*items], items * 3, items.copy(), list(items)]
        after = sys.getrefcount(thing)
        repeated = items
        repeated *= 4
        assert after - before == 1 + 1 + 2 + 1 + 3 + 1 + 1, (length, place, after - before)
        assert sys.getrefcount(thing) - after == 3 and repeated == items and len(items) == 4 * length
        del copies, items, repeated
        assert sys.getrefcount(thing) == 2, (length, place, sys.getrefcount(thing))
print("kept")

print("what the collector watches")
for pattern in ("iiii", "iiiiiiii", "iiiio", "iiiiiiio", "oiiiiiii"):
    row = tuple([] if kind == "o" else place for place, kind in enumerate(pattern))
    rows = [row, row[:4], tuple(list(row)), row + row]
    gc.collect()
    print(pattern, *map(gc.is_tracked, rows))
rows = [tuple([1, 2, 3, 4, "a", "b", None, 1.5]), tuple([1, 2, 3, 4, int])]
gc.collect()
print(*map(gc.is_tracked, rows))
