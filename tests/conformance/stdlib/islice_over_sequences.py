# islice passes over items of lists and tuples at once: what the inner iterator has left afterwards, also when the
# list changes its length between two steps.
from itertools import islice

bounds = ((3,), (0,), (2, 5), (2, None), (0, None, 3), (1, 8, 3), (8, 20, 5), (20, 30), (2, 9, 2), (3, 4, 100))
for source in ([], [1], list(range(10)), tuple(range(10)), range(10)):
    for bound in bounds:
        iterator = iter(source)
        print(list(islice(iterator, *bound)), list(iterator), end=" ")
    print()
iterator = iter([1, 2, 3])
part = islice(iterator, 5, 6)
print(list(part), list(part), list(iterator))
items = [1, 2, 3]
part = islice(items, 1, None, 2)
print(next(part))
items += [4, 5]
print(list(part))
items.append(6)
print(list(part))
items = list(range(10))
part = islice(items, 0, None, 4)
print(next(part))
del items[3:]
print(list(part))
