# States that itertools' iterators take over, and those that they refuse.
import itertools as I
import warnings

warnings.simplefilter("ignore")
cases = [
    (I.accumulate([1]), 5), (I.chain([1]), (iter([[7]]), iter([9]))), (I.chain([1]), 5), (I.chain([1]), (1,)),
    (I.cycle([1]), ([5], 0)), (I.cycle([1]), ([5], 1)), (I.cycle([1]), 5), (I.dropwhile(bool, [1, 0]), True),
    (I.takewhile(bool, [1, 0]), "a"), (I.islice([1, 2, 3], 2), 1), (I.islice([1, 2], 2), "a"),
    (I.zip_longest([1], [2, 3]), 9), (I.product([1, 2], [3, 4]), (7, -1)), (I.product([1, 2]), 5),
    (I.permutations([1, 2, 3], 2), ((2, 1, 0), (3, 2))), (I.permutations([1, 2, 3], 2), ((2, 1), (3, 2))),
    (I.permutations([1, 2], 2), 5), (I.combinations([1, 2, 3], 2), (0, 2)), (I.combinations([1, 2, 3], 2), (9,)),
    (I.combinations_with_replacement([1, 2, 3], 2), (0, 2)), (I.groupby([1]), 5), (I.count(), 1),
]
for iterator, state in cases:
    try:
        result = iterator.__setstate__(state)
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(type(iterator).__name__, result, [] if type(iterator) is I.groupby else list(I.islice(iterator, 4)))

groups = I.groupby([1, 1, 2])
key, group = next(groups)
print(group.__reduce__()[1][1])
next(groups)
print(group.__reduce__())
branch = I.tee([1, 2, 3])[0]
next(branch)
buffer, place = branch.__reduce__()[2]
print(place, buffer.__reduce__()[1][1:])
