# L6, L26: `for x in [value]` in a comprehension is no loop: it binds x, and no list holds the value.
import sys


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


print([sys.getrefcount(b) for a in "x" for b in [Thing("list")]])
print([sys.getrefcount(b) for a in "x" for b in (Thing("tuple"),)])
print([b.name for a in "xy" for b in [Thing(a)] if a == "y" for c in [b]])
print([b for a in (1, 2) for b in [a] for b in [b + 1] if b != 2])
print([(p, q) for a in "xy" for p, *q in [(a, 1, 2)]])
print({b.name: 0 for a in "xy" for b in [Thing(a)]}, [list(b) for a in "x" for b in [*[(a,)]]])

generator = (b for a in [Thing("1"), Thing("2")] for b in [Thing("3")])
next(generator)
generator.close()
print("closed")
generator = (b for a in [Thing("1"), Thing("2")] for b in [Thing("3"), Thing("4")])
next(generator)
generator = None
print("dropped")
