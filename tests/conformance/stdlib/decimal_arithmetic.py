# Decimals: made of all kinds of things, calculated with, compared.
import operator
from decimal import *
from fractions import Fraction


def tried(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for text in ("0", "-0", "1.10", "1E+5", "1e-7", "0.0000001", "Inf", "nan", "sNaN", "NaN12", " 1.5 ", "1_000", "abc", "", ".5", "5."):
    print(repr(text), repr(tried(Decimal, text)))
for value in (1.1, 5, True, (0, (1, 2, 3), -2), (1, (), "n"), (0, (0,), "F"), (2, (1,), 0), (0, (11,), 0), (1, 2), None):
    print(value, tried(Decimal, value))
numbers = [Decimal(text) for text in ("0", "-1", "2.50", "1E+3", "1E-10", "-9.99", "99999999999999999999999999999", "Infinity",
                                      "NaN", "7", "0.333", "-0.00")]
for left in numbers:
    for right in numbers:
        print(left, right, [str(tried(getattr(operator, name), left, right)) for name in
                            ("add", "sub", "mul", "truediv", "floordiv", "mod", "eq", "lt")], tried(divmod, left, right),
              [str(tried(getattr(left, name), right)) for name in ("compare", "max", "min", "remainder_near", "compare_total",
                                                                   "quantize", "copy_sign", "same_quantum", "next_toward")])
for number in numbers:
    print(number, [str(tried(getattr(number, name))) for name in
                   ("normalize", "to_integral_value", "next_plus", "next_minus", "as_tuple", "adjusted", "number_class",
                    "to_eng_string", "as_integer_ratio", "__int__", "__float__", "__neg__", "__bool__", "__floor__", "__ceil__")])
print(tried(lambda: Decimal("0.5") == Fraction(1, 2)), Decimal("1") == 1.0, Decimal(1) < 1.5, 7 // Decimal(2), 1 / Decimal(3))
print(hash(Decimal("1.5")) == hash(1.5), hash(Decimal(10**20)) == hash(10**20), round(Decimal("2.675"), 2), round(Decimal("2.5")))
print(sum([Decimal("0.1")] * 10), Decimal.from_float(0.1), sorted([Decimal(3), Decimal(1)]), Decimal(3).fma(2, 4))
for rounding in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(rounding, [str(Decimal(text).quantize(Decimal("0.1"), rounding)) for text in
                     ("2.55", "-2.55", "2.51", "2.45", "-2.449", "1.15", "0.05", "10.5")])
