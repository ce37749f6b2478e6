# Plain slices let go of what they remove from the last item to the first, extended ones in their own order.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~" + self.name, end=" ")


def items(names):
    return [Noisy(name) for name in names]


def names(things):
    return "".join(thing.name for thing in things)


for first, last, step in ((None, None, 2), (None, None, -1), (4, 0, -2), (1, 5, 3), (1, 4, 1), (0, 6, 6)):
    things = items("abcdef")
    del things[first:last:step]
    print("deleted", names(things), end=" ")
    things = None
    print()
    things = items("abcdef")
    count = len(things[first:last:step])
    things[first:last:step] = items("uvwxyz"[:count])
    print("stored", names(things), end=" ")
    things = None
    print()
