# cmath: every function at ordinary and at odd places; the last digits may differ and are left out.
import cmath

NAMES = ("acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar isfinite isinf "
         "isnan").split()
inf, nan = cmath.inf, cmath.nan
PLACES = [0.0, -0.0, 1.0, -2.5, 1e300, inf, -inf, nan]


def shown(result):
    if isinstance(result, complex):
        return f"{result.real:.9g},{result.imag:.9g}"
    return f"{result:.9g}" if isinstance(result, float) else str([shown(part) for part in result]) if isinstance(
        result, tuple) else str(result)


def attempt(do, *arguments):
    try:
        return shown(do(*arguments))
    except Exception as error:
        return f"{type(error).__name__} {error}"


for name in NAMES:
    function = getattr(cmath, name)
    for real in PLACES:
        print(name, real, *(attempt(function, complex(real, imaginary)) for imaginary in PLACES))
for distance in PLACES:
    print("rect", distance, *(attempt(cmath.rect, distance, angle) for angle in PLACES if angle != 1e300))
for argument in "a", None, 1, True, [], b"1":
    print(attempt(cmath.sqrt, argument))
print(attempt(cmath.log, 8, 2), cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 2), cmath.infj, cmath.nanj)
print(attempt(cmath.isclose, 1, 1), attempt(cmath.log, 0), attempt(cmath.exp, 1000), attempt(cmath.sqrt, -4))
