# Decimals go in and come out.
from decimal import Decimal, localcontext
from fractions import Fraction
from statistics import *

numbers = [Decimal("1.5"), Decimal("2.25"), Decimal("7")]
for function in (mean, harmonic_mean, median, mode, pstdev, pvariance, stdev, variance, quantiles, fmean):
    print(function.__name__, repr(function(numbers)))
print(harmonic_mean([Decimal(3)]), mean([Decimal(1), 2]), mean([Decimal("inf"), 1]), stdev([Decimal(1), Decimal(1)]))
with localcontext() as context:
    context.prec = 5
    print(mean(numbers), stdev(numbers))
print(mean([Fraction(1, 2), 1]), variance([Fraction(1, 2), 1]), pstdev([Fraction(1, 2), 1]), mean([True, False, True, True]))
