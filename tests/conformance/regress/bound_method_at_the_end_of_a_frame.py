# The place that a call makes for the receiver of a bound method lies behind the caller's registers when the call is the
# frame's deepest. A native callee then saw its last argument overwritten by what it called itself.
import functools
import types


class Cached:
    def __init__(self):
        self.kept = None

    @functools.lru_cache(2)
    def method(self, argument):
        self.kept = argument
        return argument

    def plain(self, argument):
        self.kept = argument
        return argument


class Pair:
    def __init__(self, first, second):
        self.items = [first, second]


cached = Cached()
print(cached.method(1))
print(0, cached.method(2))
print(0, 0, cached.method(3))
bound = cached.method
print(bound(4))
print(0, bound(5), bound(argument=6))
part = functools.partial(Cached.plain, cached)
print(part(7))
method = types.MethodType(functools.partial(Cached.plain), cached)
print(method(8))
print(0, 0, method(9))
made = types.MethodType(Pair, 10)
print(made(11).items)
print(0, made(12).items)
mapped = types.MethodType(map, cached.plain)
print(list(mapped([13])))
print(0, list(mapped([14])))


def inside(argument):
    return cached.method(argument)


print(inside(15), [cached.method(number) for number in range(3)])
