# fractions: making, arithmetic with other numbers, rounding, comparing.
import copy
import math
from fractions import Fraction

print(Fraction(), Fraction(-6, 8), Fraction(6, -8), Fraction(" -3/7 "), Fraction("1.5e3"), Fraction("1_0/3"))
print(Fraction(0.25), Fraction(1.1), Fraction(Fraction(1, 2), Fraction(3, 4)), repr(Fraction(3)))
half = Fraction(1, 2)
print(half + 1, 1 + half, half + 0.5, half + 1j, 1 - half, half * 2, 3 / half, 7 // Fraction(3, 2), 7 % Fraction(3, 2))
print(divmod(Fraction(-7, 2), Fraction(2, 3)), half**-2, Fraction(-1, 2)**-3, 2**half, 2**Fraction(2), half**0.5)
print(int(Fraction(-7, 2)), math.floor(Fraction(-7, 2)), math.ceil(Fraction(-7, 2)), round(Fraction(5, 2)))
print(round(Fraction(22, 7), 2), round(Fraction(1234), -2), float(Fraction(1, 3)), bool(Fraction(0)), abs(-half))
print(Fraction(math.pi).limit_denominator(1000), Fraction(-math.pi).limit_denominator(100), half.limit_denominator(1))
print(half == 0.5, half == Fraction(2, 4), half < 1, half > float("-inf"), half < float("nan"), 0.1 < half, half == "a")
print(hash(half) == hash(0.5), hash(Fraction(1, 3)), hash(Fraction(-5, 7)), hash(Fraction(1, 2**61 - 1)), {half: 1}[0.5])
print(half.as_integer_ratio(), half.is_integer(), half.numerator, half.imag, Fraction.from_float(0.3))
print(copy.copy(half) is half, copy.deepcopy(half), half.__reduce__(), sum([half, Fraction(1, 3), Fraction(1, 6)]))
for attempt in (lambda: Fraction("a"), lambda: Fraction("1/0"), lambda: Fraction(2, 0), lambda: Fraction([]),
                lambda: Fraction(1.5, 2), lambda: Fraction(float("nan")), lambda: half / 0, lambda: half // 0,
                lambda: half % 0, lambda: Fraction(0)**-1, lambda: half + "a", lambda: half < "a",
                lambda: Fraction.from_float("a"), lambda: half.limit_denominator(0), lambda: math.gcd(half, 2)):
    try:
        print(attempt())
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)

# Remainders are not for complex numbers; the operands are named as they were given.
for call in (lambda: Fraction(1, 2) % 1j, lambda: Fraction(1, 2) // 1j, lambda: divmod(Fraction(1, 2), 1j),
             lambda: 1j % Fraction(1, 2), lambda: 1j // Fraction(1, 2), lambda: divmod(1j, Fraction(1, 2))):
    try:
        print(call())
    except TypeError as error:
        print(error)
