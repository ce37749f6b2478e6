# Survivors of a collection stand in the order in which it reached them, and so die in that order later: by kind of
# holder.
import functools
import gc
import itertools

gc.disable()


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")

    def __call__(self, *given):
        return None

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __index__(self):
        return 1


def defaultdict(a, b, c):
    import collections
    made = collections.defaultdict(a)
    made[b] = c
    return made


def exception(a, b, c):
    def fail(x):
        y = b
        raise ValueError(c)
    try:
        fail(a)
    except ValueError as error:
        return error


def stepped(iterator):
    next(iterator)
    return iterator


for make in (lambda a, b, c: {a: b, "c": c}, lambda a, b, c: {1: (a, b), 2: c}, lambda a, b, c: {a: b}.items(),
             lambda a, b, c: iter({a: b, 2: c}.items()), defaultdict, exception, slice,
             lambda a, b, c: filter(a, b), lambda a, b, c: map(a, b, c), lambda a, b, c: zip(a, b, c),
             lambda a, b, c: itertools.dropwhile(a, b), lambda a, b, c: itertools.starmap(a, b),
             lambda a, b, c: itertools.accumulate(a, b, initial=c), lambda a, b, c: itertools.compress(a, b),
             lambda a, b, c: stepped(itertools.pairwise([a, b, c])), lambda a, b, c: itertools.chain(a, b, c),
             lambda a, b, c: stepped(itertools.product([a, b], [c])),
             lambda a, b, c: stepped(itertools.combinations([a, b, c], 2)),
             lambda a, b, c: functools.partial(a, b, k=c), lambda a, b, c: property(a, b, c)):
    holder = [make(Noisy("a"), Noisy("b"), Noisy("c"))]
    gc.collect()
    holder.append(holder)
    del holder
    gc.collect()
    print()
