# The messages of calls that do not fit, for dialect functions.
def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def three(a, b, c):
    pass


def default(a, b=1):
    pass


def positional(a, /, b):
    pass


def keyword(*, k, m):
    pass


def star(a, *args, k):
    pass


class Thing:
    def method(self, x):
        pass

    def __init__(self, value):
        pass


thing = Thing(1)
for attempt in (
    lambda: none(1), lambda: none(1, 2), lambda: none(k=1), lambda: one(), lambda: one(1, 2),
    lambda: one(1, a=1), lambda: two(), lambda: two(1), lambda: two(b=1), lambda: three(),
    lambda: default(), lambda: default(1, 2, 3), lambda: default(c=1), lambda: positional(a=1, b=2),
    lambda: positional(1), lambda: keyword(), lambda: keyword(k=1), lambda: keyword(1, k=1, m=2),
    lambda: keyword(1), lambda: star(), lambda: star(1), lambda: star(1, 2, x=3, k=1),
    lambda: thing.method(), lambda: thing.method(1, 2), lambda: Thing(), lambda: Thing(1, 2),
    lambda: Thing.method(), lambda: one(*3), lambda: one(**3), lambda: one(**{1: 2}),
    lambda: one(**{"a": 1}, **{"a": 2}), lambda: (lambda x: x)(), lambda: one(1, aa=2),
    lambda: object(1), lambda: one(*[1], a=2), lambda: one(**{"b": 1}),
):
    try:
        attempt()
    except TypeError as error:
        print(error)
