# The iterators of itertools say how a copy of them is made, and warn that they will not for ever.
import copy
import itertools as I
import warnings


def advanced(iterator, steps):
    for _ in range(steps):
        next(iterator, None)
    return iterator


def shown(value):
    if isinstance(value, (tuple, list)):
        return type(value)(shown(item) for item in value)
    is_plain = value is None or isinstance(value, (int, float, type)) or value in (max, pow)
    return value if is_plain else type(value).__name__


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(I.count(3).__reduce__(), len(seen), seen[0].category.__name__, seen[0].message)

warnings.simplefilter("ignore")
makers = [
    lambda: I.count(3, 2), lambda: I.count(2**70), lambda: I.cycle([1, 2]), lambda: I.repeat(1, 3), lambda: I.repeat(7),
    lambda: I.chain([1], [2, 3]), lambda: I.compress([1, 2, 3], [1, 0, 1]), lambda: I.dropwhile(bool, [1, 0, 2]),
    lambda: I.takewhile(bool, [1, 0]), lambda: I.filterfalse(None, [0, 1, 0]), lambda: I.islice(range(9), 1, 8, 3),
    lambda: I.starmap(pow, [(2, 3), (3, 2)]), lambda: I.zip_longest([1], [2, 3], fillvalue=7),
    lambda: I.product([1], [2, 3]), lambda: I.permutations([1, 2, 3], 2), lambda: I.combinations([1, 2, 3], 2),
    lambda: I.combinations_with_replacement([1, 2], 2), lambda: I.accumulate([1, 2, 3]),
    lambda: I.accumulate([1], max, initial=5), lambda: I.accumulate([None, 1], lambda a, b: None),
    lambda: I.groupby([1, 1, 2]), lambda: I.tee([1, 2])[0],
]
for make in makers:
    for steps in (0, 1, 2, 9):
        iterator = advanced(make(), steps)
        print(shown(iterator.__reduce__()), end=" | ")
        copies = [copy.copy(iterator), copy.deepcopy(advanced(make(), steps))]
        print([next(one, "end") if type(one) is not I.groupby else "-" for one in reversed(copies)])

for make in (lambda: I.pairwise([1]), lambda: I.batched([1], 1)):
    try:
        make().__reduce__()
    except TypeError as error:
        print(error)
