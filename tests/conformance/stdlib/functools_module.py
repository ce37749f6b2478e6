# functools: partial, reduce, wraps, caches, cached_property, total_ordering, singledispatch.
import functools

add = functools.partial(lambda *args, **kw: (args, kw), 1, k=2)
print(add(3, m=4), add.args, add.keywords, functools.partial(add, 5)().__len__())
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.reduce(lambda a, b: a + b, [], "start"))
calls = []


@functools.lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 2)], calls, square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(4), square.__name__)


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80))


class Thing:
    @functools.cached_property
    def value(self):
        print("computed")
        return 42


t = Thing()
print(t.value, t.value, vars(t))


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2))


@functools.singledispatch
def describe(value):
    return "something"


@describe.register
def _(value: int):
    return "an int"


@describe.register(list)
def _(value):
    return "a list"


print(describe(1), describe([]), describe("x"), describe(True))
try:
    functools.reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
