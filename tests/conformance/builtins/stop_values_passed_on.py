# The StopIteration of an iterator is that of map(), zip() and others over it: next() raises it, `yield from` has its
# value. Iterators that go on after it, or look at it, have one of their own.
import itertools


class Ending:
    def __init__(self, items=""):
        self.items = list(items)

    def __iter__(self):
        return self

    def __next__(self):
        if self.items:
            return self.items.pop(0)
        raise StopIteration("value")


def delegate(iterator):
    return (yield from iterator)


makers = {
    "map": lambda ending: map(str, ending),
    "map of two": lambda ending: map(max, ending, "cd"),
    "filter": lambda ending: filter(None, ending),
    "zip": lambda ending: zip("ab", ending),
    "strict zip": lambda ending: zip(ending, strict=True),
    "enumerate": enumerate,
    "nested": lambda ending: enumerate(map(str, zip(ending))),
    "islice": lambda ending: itertools.islice(ending, 1, 5),
    "starmap": lambda ending: itertools.starmap(str.upper, ending),
    "takewhile": lambda ending: itertools.takewhile(bool, ending),
    "dropwhile": lambda ending: itertools.dropwhile(bool, ending),
    "filterfalse": lambda ending: itertools.filterfalse(None, ending),
    "accumulate": itertools.accumulate,
    "compress": lambda ending: itertools.compress(ending, "ab"),
    "pairwise": itertools.pairwise,
    "chain": itertools.chain,
    "cycle": lambda ending: itertools.islice(itertools.cycle(ending), 3),
    "batched": lambda ending: itertools.batched(ending, 2),
    "zip_longest": itertools.zip_longest,
    "tee": lambda ending: itertools.tee(ending)[0],
    "iter": iter,
}
for name, make in makers.items():
    values = []
    for items in ("", "a", "ab"):
        iterator = make(Ending(items))
        for _ in range(4):
            try:
                next(iterator)
            except StopIteration as stop:
                values.append(stop.value)
                break
        try:
            next(delegate(make(Ending())))
        except StopIteration as stop:
            values.append(stop.value)
    print(name, values, len(list(make(Ending("abc")))), next(make(Ending()), "default"))
