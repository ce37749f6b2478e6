# Loops straight over range(…), and what happens when a loop over a sequence ends.
import gc


def items(*arguments):
    return [number for number in range(*arguments)]


print(items(3), items(0), items(-1), items(2, 5), items(5, 2), items(0, 10, 3), items(10, 0, -4), items(0, 5, -1))
for number in range(2**70, 2**70 + 2):
    print(number)
for number in range(-2**49, -2**49 + 2):
    print(number)
for number in range(True, 3):
    print(number)
for arguments in ((1, 2, 0), ("3",), (), (1, 2, 3, 4), (1.5,)):
    try:
        for number in range(*arguments):
            print(number)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    for number in range(1, 2, 0):
        print(number)
except ValueError as error:
    print(error)


def rebound():
    range = lambda *numbers: [numbers, "of one's own"]
    for item in range(1, 2):
        print(item)
    print([item for item in range(3)])


rebound()


class Index:
    def __index__(self):
        print("asked")
        return 2


for number in range(Index()):
    print(number)


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, len([o for o in gc.get_objects() if type(o).__name__ == "list_iterator"]))


# The list goes before the iterator, and both before what comes after the loop.
for noisy in [Noisy("a"), Noisy("b")]:
    print("body", noisy.name)
    del noisy
print("after")
for outer in (1, 2):
    for inner in [Noisy(outer)]:
        pass
    print("inner over")
else:
    print("else")
del inner
for item in ():
    print("never")
else:
    print("empty")


def leaves():
    for item in [Noisy("left early"), 2]:
        return item


print(leaves().name)
growing = [1, 2]
for item in growing:
    if len(growing) < 5:
        growing.append(item * 10)
print(growing)
print([[column for column in range(row)] for row in range(4)], sum(i * j for i in range(4) for j in range(i)))
