# statistics: variance, deviation, correlation and regression.
import random
from fractions import Fraction
from statistics import *

random.seed(6)
sample = [random.gauss(100, 15) for _ in range(50)]
other = [number * random.random() for number in sample]
print(variance([2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]), variance([1, 2, 3, 4]), variance([1e15, 1e15 + 1, 1e15 + 2]))
print(variance([Fraction(1, 6), Fraction(1, 2), Fraction(5, 3)]), variance(sample), variance([1, 2, 3], 2))
print(pvariance([0.0, 0.25, 0.25, 1.25, 1.5, 1.75, 2.75, 3.25]), pvariance([1, 2, 3, 4]), pvariance([5]), pvariance(other))
print(stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), stdev(sample), stdev([1, 1]), stdev([Fraction(1, 2), Fraction(1, 3)]))
print(pstdev([1, 2, 3, 4]), pstdev(other), pstdev([1e-200, 3e-200]))
print(covariance([1, 2, 3, 4, 5, 6], [1, 2, 3, 1, 2, 3]), covariance(sample, other))
print(correlation([1, 2, 3], [3, 2, 1]), correlation(sample, other), correlation(sample, other, method="ranked"))
print(correlation([1, 1, 2, 3], [2, 1, 1, 5], method="ranked"))
print(linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5]), linear_regression(sample, other).slope)
print(linear_regression([1, 2, 3], [2, 4, 6], proportional=True))
for attempt in (lambda: variance([1]), lambda: pvariance([]), lambda: stdev([1]), lambda: pstdev([]),
                lambda: covariance([1], [1]), lambda: covariance([1, 2], [1]), lambda: correlation([1, 1], [1, 2]),
                lambda: correlation([1, 2], [1, 2], method="x"), lambda: linear_regression([1, 1], [1, 2]),
                lambda: linear_regression([1], [1])):
    try:
        print(attempt())
    except (StatisticsError, ValueError) as error:
        print(type(error).__name__, error)
