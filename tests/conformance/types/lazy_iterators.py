# map, filter, zip, enumerate, reversed: laziness, ends, errors.
log = []


def noisy(n):
    log.append(n)
    return n * 2


m = map(noisy, [1, 2, 3])
print(log, next(m), log, list(m), log, list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(str, ())),
    list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, "", "a", [], None])), list(filter(lambda n: n % 2, range(6))), list(zip()),
    list(zip("ab")), list(zip("abc", [1, 2])), list(zip("ab", range(5), strict=False)), list(enumerate("ab")),
    list(enumerate("ab", 5)), list(enumerate("a", start=-1)), list(enumerate(iterable="x")),
    list(reversed(range(3))), dict(enumerate("ab", 10**20)))
for call in (lambda: map(), lambda: map(len), lambda: map(len, 5), lambda: next(map(len, [1])),
        lambda: filter(None), lambda: filter(None, 5), lambda: zip(5), lambda: zip([], 5),
        lambda: list(zip("ab", "a", strict=True)), lambda: list(zip("a", "ab", strict=True)),
        lambda: list(zip("a", "b", "cd", strict=True)), lambda: enumerate(), lambda: enumerate(5),
        lambda: enumerate([], "a"), lambda: enumerate([], 1, 2),
             lambda: reversed(5), lambda: reversed({1}), lambda: reversed(), lambda: next(iter([])),
             lambda: next(5), lambda: next([]), lambda: iter(5), lambda: iter(5, 6), lambda: iter(),
             lambda: next(zip(strict=True)), lambda: zip(strict=1, x=2), lambda: list(map(None, [1])),
             lambda: list(filter(5, [1]))):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Sequence:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return index * 10


class NoReverse:
    __reversed__ = None


print(list(reversed(Sequence())), reversed(Sequence()).__length_hint__())
try:
    reversed(NoReverse())
except TypeError as error:
    print(error)
z = zip([1, 2, 3], [4])
print(next(z), next(z, "end"), next(z, "still"))
