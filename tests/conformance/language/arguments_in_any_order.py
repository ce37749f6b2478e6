# Keywords in and out of the parameters' order, with defaults that change, beside *args and **kwargs.
def f(a, b=2, *, c=3, d=4):
    return a, b, c, d


print(f(1), f(1, d=0), f(1, c=5, d=6), f(1, d=6, c=5), f(d=1, c=2, b=3, a=4), f(1, 2, d=3))
f.__kwdefaults__ = {"d": "D", "c": "C"}
print(f(1), f(b=1, a=2), f(1, c=0))
f.__kwdefaults__ = {"x": 0, "d": "D"}
f.__defaults__ = ("A", "B")
print(f(c=1), f(b=0, c=1))
for call in (lambda: f(1), lambda: f(1, 2, 3, c=1), lambda: f(1, a=2, c=1), lambda: f(e=1)):
    try:
        call()
    except TypeError as error:
        print(error)
f.__kwdefaults__ = None
print(f(c=1, d=2))


def only(a, b, /, c, **rest):
    return a, b, c, rest


print(only(1, 2, 3), only(1, 2, c=3), only(1, 2, a="x", c=3, b="y"), only(1, 2, z=0, c=3, y=1))
for call in (lambda: only(1, b=2, c=3), lambda: only(1, 2, 3, c=4), lambda: only(a=1)):
    try:
        call()
    except TypeError as error:
        print(error)


def rest(a, *args, k="k", **kwargs):
    return a, args, k, kwargs


print(rest(1), rest(1, 2, 3), rest(1, 2, k=3), rest(1, 2, q=3, k=4, p=5), rest(a=1, z=2), rest(1, *(2, 3), **{"k": 0, "v": 1}))
first, second = rest(1, x=1), rest(1, x=1)
print(first[3] is second[3], first[1] is second[1], rest(1, 2)[1] == (2,))
names = {f"n{number}": number for number in range(20)}
print(list(rest(1, **names)[3].items()) == list(names.items()), rest(1, **names, k=5)[2])


def steps(a, *args, b=2, **kwargs):
    yield a, args, b, kwargs


async def waits(a, *, b=2):
    return a, b


print(next(steps(1)), next(steps(1, 2, b=3, c=4)), next(steps(a=0, b=1)))
try:
    waits(b=1, a=0).send(None)
except StopIteration as stop:
    print(stop.value)


class Point:
    def __init__(self, x, y=0, *, z=0):
        self.at = x, y, z

    def moved(self, dx, /, dy=0, *, by=1, **ignored):
        return self.at, dx * by, dy * by, ignored


print(Point(1).at, Point(1, z=2).at, Point(y=1, x=2).at, Point(1).moved(2, by=3), Point(1, z=1).moved(2, dx=5, by=3, dy=4))
