# lru_cache and cache: hits, limits, typed, methods, errors.
import functools


@functools.lru_cache(maxsize=2)
def f(x):
    print("computing", x)
    return x * 2


print(f(1), f(2), f(1), f(3), f(2), f.cache_info(), f.cache_parameters())
f.cache_clear()
print(f.cache_info(), f.__wrapped__(5), f.__name__)


@functools.lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@functools.lru_cache
def plain(*args, **kwargs):
    return len(args), sorted(kwargs)


print(plain(1, 2, a=3), plain(1, 2, a=3), plain.cache_info().hits)
try:
    plain([])
except TypeError as error:
    print(error)


class C:
    @functools.lru_cache
    def method(self, n):
        return n


print(C().method(3), C.method.cache_info().misses)
