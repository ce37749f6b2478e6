# NormalDist: density, quantiles, arithmetic, and what is not defined.
from statistics import NormalDist, StatisticsError
n = NormalDist(100, 15)
print(n, n.mean, n.median, n.mode, n.stdev, n.variance)
for x in (50, 100, 115, 180.5): print(n.pdf(x), n.cdf(x), n.zscore(x))
for i in range(1, 1000): p = i / 1000; assert abs(n.cdf(n.inv_cdf(p)) - p) < 1e-9
print([n.inv_cdf(p) for p in (0.001, 0.01, 0.2, 0.5, 0.75, 0.925, 0.95, 0.999999, 1e-12, 1e-200, 1-1e-13)])
print(n.quantiles(), n.quantiles(10)[:3], n.samples(3, seed=5))
m = NormalDist(110, 15)
print(n.overlap(m), n.overlap(NormalDist(90, 30)), n + m, n - m, n * 2, n / 2, 2 * n, 5 + n, 5 - n, n - 5, -n, +n, n == m, n == NormalDist(100, 15), hash(n) == hash(NormalDist(100, 15)))
print(NormalDist.from_samples([1, 2, 3, 4.5]), NormalDist())
z = NormalDist(1, 0)
for f in (lambda: NormalDist(0, -1), lambda: z.pdf(1), lambda: z.cdf(1), lambda: n.inv_cdf(0), lambda: z.zscore(1), lambda: n.overlap(5), lambda: z.overlap(n)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
