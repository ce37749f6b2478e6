# Subscripts, len, in, iteration and conversions through a proxy.
import operator
import weakref


class Numbers(list):
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 1

    def __bytes__(self):
        return b"bytes"


numbers = Numbers([1, 2, 3])
p = weakref.proxy(numbers)
print(p[0], p[-1], p[1:], len(p), bool(p), 2 in p, 9 in p)
p[0] = 10
p[1:2] = [20, 21]
del p[-1]
print(list(p), [number for number in p], list(reversed(p)), sum(p), max(p))
print(int(p), float(p), operator.index(p), ["zero", "one"][p], bytes(p))
first, *rest = p
print(first, rest, sorted(p, reverse=True))


class Walker:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"


walker = Walker()
w = weakref.proxy(walker)
print(next(w), iter(w) is walker)


class Bare:
    pass


bare = Bare()
b = weakref.proxy(bare)
for attempt in (
    lambda: next(b), lambda: b[0], lambda: len(b), lambda: iter(b), lambda: b + 1, lambda: 1 + b,
    lambda: -b, lambda: int(b), lambda: 1 in b, lambda: b(), lambda: b < 1,
):
    try:
        attempt()
    except TypeError as error:
        print(error)
print(bool(b))
