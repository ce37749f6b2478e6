# A loop that unpacks the pairs of items(), enumerate() and zip(): the pair that the iterator uses again holds the last
# items one step longer than the loop's variables do, unless somebody else keeps it.
import sys
import weakref


class Item:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def items(names):
    for name in names:
        yield Item(name)


def walk_items(table):
    for key, value in table.items():
        table[key] = None
        print(key, value.name, sys.getrefcount(value))
        del value


def walk_enumerate(names):
    for number, item in enumerate(items(names)):
        print(number, item.name, sys.getrefcount(item))
        del item


def walk_zip(names, others):
    for left, right in zip(items(names), items(others)):
        print(left.name, right.name, sys.getrefcount(left), sys.getrefcount(right))
        del right, left


def walk_beside_a_kept_pair(steps):
    kept = next(steps)
    for number, letter in steps:
        print(number, letter, kept)


def walk_with_steps_in_a_death(names):
    numbers = enumerate(items(names))
    for number, item in numbers:
        print(number, item.name)
        weakref.finalize(item, lambda: print("  taken:", [getattr(part, "name", part) for part in next(numbers, ())]))
        del item


walk_items({1: Item("a"), 2: Item("b"), 3: Item("c")})
walk_enumerate("def")
walk_zip("gh", "ijk")
walk_beside_a_kept_pair(enumerate("xyz"))
walk_beside_a_kept_pair(iter({1: 2, 3: 4, 5: 6}.items()))
walk_with_steps_in_a_death("lmno")
