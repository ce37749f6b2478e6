# partial, partialmethod, wraps, reduce, cached_property, total_ordering, singledispatch.
import functools

p = functools.partial(pow, 2)
print(p(5), p.func is pow, p.args, p.keywords, functools.partial(p, 3)(), functools.partial(int, base=2)("101"),
    functools.partial(print, "a", sep="-")("b"))
print(functools.reduce(lambda a, b: a + b, [1, 2, 3]), functools.reduce(lambda a, b: a + b, [], 5),
    functools.reduce(max, "hello"))


def original(x):
    "doc of original"
    return x


@functools.wraps(original)
def wrapper(*args):
    return original(*args)


print(wrapper.__name__, wrapper.__doc__, wrapper.__wrapped__ is original, wrapper.__qualname__)


class C:
    @functools.cached_property
    def slow(self):
        print("computed")
        return 42

    def m(self, a, b):
        return a, b

    half = functools.partialmethod(m, 1)


c = C()
print(c.slow, c.slow, vars(c), c.half(2))


@functools.total_ordering
class T:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2), sorted([T(3), T(1)], key=lambda t: t.n)[0].n)


@functools.singledispatch
def show(value):
    return "other"


@show.register
def _(value: int):
    return "int"


@show.register(list)
def _(value):
    return "list"


print(show(5), show(True), show([]), show("s"), show.dispatch(bool) is show.registry[int])
for call in (lambda: functools.reduce(max, []), lambda: functools.partial(), lambda: functools.partial(5),
        lambda: functools.reduce(max, 5)):
    try:
        call()
    except TypeError as error:
        print(error)
