# next() with defaults, iter() in both forms.
iterator = iter([1])
print(next(iterator), next(iterator, "default"), next(iterator, None), next(iter("a")), next(x for x in [5]),
    iter(iterator) is iterator)


class Counter:
    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        return self.n


it = iter(Counter(), 4)
print(list(it), list(it), type(it).__name__)


class Raising:
    def __call__(self):
        raise StopIteration("stopped")


print(list(iter(Raising(), 0)))


class Bad:
    def __next__(self):
        raise KeyError("from next")


for call in (lambda: next(), lambda: next(5), lambda: next(iter([])), lambda: next([], 1), lambda: iter(),
        lambda: iter(5), lambda: iter(5, 5), lambda: iter([], 5), lambda: next(Bad()), lambda: next(Bad(), 1),
        lambda: next(iter([]), 1, 2), lambda: iter(len, 5, 6), lambda: next(iter(lambda: 1 / 0, 0))):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
