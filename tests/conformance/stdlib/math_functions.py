# math: functions, constants, special values, errors.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.isqrt(10**20), math.cbrt(27),
    math.exp(1), math.exp2(3), math.expm1(1e-10), math.log(math.e), math.log(8, 2), math.log2(8),
    math.log10(1000), math.log1p(1e-10), math.log(10**400) > 900)
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.fabs(-2), math.fmod(-7, 3), math.remainder(7,
    4), math.modf(-1.5), math.frexp(8.5), math.ldexp(0.5, 3), math.copysign(1, -0.0), math.gcd(12, 18, 27),
    math.lcm(4, 6), math.gcd(), math.factorial(20), math.comb(5, 2), math.perm(5, 2), math.perm(4),
    math.prod([1, 2, 3], start=2), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)),
    math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]))
print(math.sin(0), math.cos(0), math.tan(0), math.asin(1), math.acos(1), math.atan(1), math.atan2(1, -1),
    math.sinh(0), math.cosh(0), math.tanh(0), math.degrees(math.pi), math.radians(180), math.erf(0),
    math.erfc(0), math.gamma(5), round(math.lgamma(10), 6), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1,
    rel_tol=0.2), math.isfinite(1), math.isinf(math.inf), math.isnan(math.nan), math.nextafter(1, 2),
    math.ulp(1.0), math.fma(2, 3, 4))
for call in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.log(1, 1),
        lambda: math.acos(2), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.factorial(1.5),
        lambda: math.comb(-1, 2), lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.floor("a"),
        lambda: math.sqrt("a"), lambda: math.fmod(1, 0), lambda: math.pow(0, -1), lambda: math.ldexp(1, 10000),
        lambda: math.gamma(0), lambda: math.dist((1,), (1, 2)), lambda: math.sumprod([1], [1, 2]),
        lambda: math.fsum(["a"]), lambda: math.sin(math.inf), lambda: math.ceil(math.nan),
        lambda: math.trunc(math.inf), lambda: math.log(), lambda: math.hypot("a"), lambda: math.isclose(1, 2,
        rel_tol=-1), lambda: math.factorial(10**30), lambda: math.perm(5, -1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
