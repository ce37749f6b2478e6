# product, permutations and combinations hold their pools, and the tuple given last, to their own end.
import itertools


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~" + self.name, end=" ")


def items(names):
    return [Noisy(name) for name in names]


def walk(name, iterator, steps, keep):
    print(name, end=": ")
    kept = []
    for _ in range(steps):
        item = next(iterator, None)
        if keep:
            kept.append(item)
        item = None
    print("walked", end=" ")
    del kept[:]
    print("gone", end=" ")
    del iterator
    print()


for keep in (False, True):
    for steps in (0, 1, 2, 9):
        walk("product", itertools.product(items("ab"), items("cd")), steps, keep)
        walk("permutations", itertools.permutations(items("abc"), 2), steps, keep)
        walk("combinations", itertools.combinations(items("abc"), 2), steps, keep)
        walk("with replacement", itertools.combinations_with_replacement(items("ab"), 2), steps, keep)

groups = itertools.groupby(items("aab"), lambda item: item.name)
for key, group in groups:
    print(key, end=" ")
    for item in group:
        item = None
        print("next", end=" ")
print("over", end=" ")
groups = group = None
print("end")
