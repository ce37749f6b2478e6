# math.sumprod: small ints first, then floats with ints and bools exactly, then whatever else, one by one.
from fractions import Fraction
from math import inf, nan, sumprod

print(sumprod([0.1] * 20, [True, False] * 10), sumprod([True, False] * 10, [0.1] * 20))
print(sumprod([0.1] * 10, [1] * 10), sumprod([1, 2], [True, False]), sumprod([], []))
print(sumprod([1.0, 10e100, 1.0, -10e100], [1.0] * 4), sumprod([1, 10**30, 1, -10**30], [1.0] * 4))
print(sumprod((10, -5, 2147483648), (1208925819614629174706176, 1.5, 1.5)))
print(sumprod((-5, -5, 10), (1.5, 4611686018427387904, 2305843009213693952)))
print(sumprod((3, 0.5, Fraction(1, 3), 0.1, 0.1), (2, 3, 3, 3, 1)))
print(sumprod((2**49, 2**49, 0.5), (2**49, 2**40, 1.0)), sumprod((1e308, 1), (10, 1)))
print(sumprod([10.1, -inf], [20.2, 30.3]), sumprod([10.1, inf], [-inf, inf]), sumprod([nan], [1]))
for first, second in (([1, 2], [3]), ([1.0], [10**400]), ([None], [1])):
    try:
        print(sumprod(first, second))
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
