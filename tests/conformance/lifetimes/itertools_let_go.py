# Which iterators of itertools let go of their source at its end, what they hold of the items given last, and in which
# order they let go of everything at their own end.
import itertools


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~" + self.name, end=" ")


class Source(Noisy):
    def __init__(self, name, count):
        self.name = name
        self.left = count

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return Noisy(self.name + str(self.left))


def add(left, right):
    return Noisy(left.name + right.name)


def walk(name, iterator, keep=False):
    print(name, end=": ")
    kept = []
    for _ in range(12):
        item = next(iterator, None)
        if keep:
            kept.append(item)
        if item is None:
            break
        item = None
        print("|", end=" ")
    print("over", end=" ")
    del kept[:]
    print("gone", end=" ")
    del iterator
    print()


for keep in (False, True):
    walk("chain", itertools.chain(Source("a", 1), Source("b", 1)), keep)
    walk("islice", itertools.islice(Source("a", 3), 2), keep)
    walk("accumulate", itertools.accumulate(Source("a", 3), add), keep)
    walk("compress", itertools.compress(Source("a", 3), [1, 0, 1]), keep)
    walk("dropwhile", itertools.dropwhile(lambda item: item.name == "a2", Source("a", 3)), keep)
    walk("filterfalse", itertools.filterfalse(lambda item: item.name == "a1", Source("a", 3)), keep)
    walk("starmap", itertools.starmap(add, zip(Source("a", 1), Source("b", 1))), keep)
    walk("pairwise", itertools.pairwise(Source("a", 3)), keep)
    walk("batched", itertools.batched(Source("a", 3), 2), keep)
    walk("zip_longest", itertools.zip_longest(Source("a", 2), Source("b", 1), fillvalue=Noisy("fill")), keep)
    walk("tee", itertools.tee(Source("a", 2), 1)[0], keep)
