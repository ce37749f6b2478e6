# statistics: averages, medians, modes and quantiles.
import random
from fractions import Fraction
from statistics import *

random.seed(5)
sample = [random.gauss(100, 15) for _ in range(50)]
print(mean([1, 2, 3, 4]), mean([1, 3]), mean([Fraction(1, 2), Fraction(1, 3)]), mean([0.1] * 10), mean([1e20, 1, -1e20]))
print(mean(sample), fmean(sample), fmean([1, 2], [3, 1]), mean([float("inf"), 1]), mean([1.0, Fraction(1, 2)]))
print(geometric_mean([54, 24, 36]), geometric_mean([0, 1]), harmonic_mean([40, 60]), harmonic_mean([40, 60], [5, 30]))
print(harmonic_mean([Fraction(1, 2), Fraction(1, 3)]), harmonic_mean([5]), harmonic_mean([0, 1]))
print(median([1, 3, 2]), median([1, 2, 3, 4]), median_low([1, 2, 3, 4]), median_high([1, 2, 3, 4]), median(sample))
print(median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), median_grouped([1, 3, 3, 5, 7], interval=2))
print(mode("aabb"), multimode("aabbbbccddddeeffffgg"), multimode([]))
print(quantiles(range(1, 10)), quantiles(sample, n=5), quantiles([1, 2, 3], method="inclusive"), quantiles([5], n=3))
for attempt in (lambda: mean([]), lambda: mean(["a"]), lambda: fmean([]), lambda: fmean([1], [1, 2]),
                lambda: fmean([1], [0]), lambda: geometric_mean([]), lambda: geometric_mean([-1]),
                lambda: harmonic_mean([]), lambda: harmonic_mean([-1, 2]), lambda: harmonic_mean([1], [1, 2]),
                lambda: median([]), lambda: median_grouped([]), lambda: mode([]), lambda: quantiles([]),
                lambda: quantiles([1, 2], n=0), lambda: quantiles([1, 2], method="x")):
    try:
        print(attempt())
    except (StatisticsError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
