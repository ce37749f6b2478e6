# iter() with a sentinel and over __getitem__; iterators that misbehave.
numbers = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(numbers), 0)), list(numbers))


class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError("end")
        return index


class Stop:
    def __getitem__(self, index):
        raise StopIteration


class NoNext:
    def __iter__(self):
        return self


class Bad:
    def __iter__(self):
        return 5


class NotAllowed:
    __iter__ = None

    def __getitem__(self, index):
        return index


print(list(Old()), list(Stop()), 2 in Old(), [*Old()], max(Old()), tuple(iter(Old())),
    type(iter(Old())).__name__)
for call in (lambda: iter(NoNext()), lambda: iter(Bad()), lambda: iter(NotAllowed()),
        lambda: list(NotAllowed()), lambda: 1 in NotAllowed(), lambda: [*Bad()], lambda: next(NoNext()),
        lambda: [x for x in NoNext()], lambda: a_b_c if 0 else sum(Bad()), lambda: dict(Bad()),
        lambda: ",".join(Bad())):
    try:
        print(call())
    except TypeError as error:
        print(error)


class Raises:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise ValueError("broken")
        return self.n


for consumer in (list, tuple, set, sum, sorted, max, "".join, dict):
    try:
        print(consumer(Raises()))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
