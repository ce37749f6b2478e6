# Loops that unpack pairs of items(), enumerate() and zip(): ends, errors and what changes meanwhile.
import gc


def failing():
    yield 1
    yield 2
    raise LookupError("no more")


def walk(pairs):
    try:
        for one, other in pairs:
            print(one, other)
    except (LookupError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


def walk_growing(table):
    try:
        for key, value in table.items():
            print(key, value)
            table[key + 10] = value
    except RuntimeError as error:
        print(repr(error))


def tracked(pairs):
    return [gc.is_tracked(gc.get_referents(pairs)[-1]) for key, value in pairs]


class Numbers(enumerate):
    def __next__(self):
        number, item = super().__next__()
        return item, -number


walk(enumerate(failing()))
walk(zip([1, 2, 3], failing()))
walk(zip(failing(), [1]))
walk(zip([1, 2], [3], strict=True))
walk(zip([1], [3, 4], strict=True))
walk(zip([1], [2], [3]))
walk(zip([1, 2]))
walk(enumerate([True, None], 2**49 - 1))
walk(enumerate("ab", 2**70))
walk(enumerate([]))
walk(Numbers("ab"))
walk(reversed({1: 2, 3: 4}.items()))
walk({}.items())
walk({"a": 1, "b": 2}.values())
walk({(1, 2): 3, "cd": 4}.keys())
walk_growing({1: 2, 3: 4, 5: 6})
print(tracked(iter({1: [], 2: [], 3: 4}.items())))
print([a * b for a, b in {1: 2, 3: 4}.items()], [a + b for a, b in zip("ab", "cd")], {b: a for a, b in enumerate("pq")})
print(sum(a * b for a, b in zip(range(4), range(1, 9))), [(a, b) for b, a in enumerate(range(3), 7)])
