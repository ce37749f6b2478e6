"""Functions of complex numbers."""

import math
from _builtin_functions import present
from math import e, inf, nan, pi, tau

__all__ = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "e", "exp", "inf", "infj", "isclose",
           "isfinite", "isinf", "isnan", "log", "log10", "nan", "nanj", "phase", "pi", "polar", "rect", "sin", "sinh",
           "sqrt", "tan", "tanh", "tau"]

infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 1.7976931348623157e308 / 4.0
_LOG_LARGE = math.log(_LARGE)
_SQRT_LARGE = math.sqrt(_LARGE)
_SQRT_SMALL = math.sqrt(2.2250738585072014e-308)
_LN2 = math.log(2.0)


def _read(z):
    """The number as a complex one."""
    if type(z) is complex:
        return z
    if hasattr(type(z), "__complex__") or isinstance(z, complex):
        return complex(z)
    if isinstance(z, str) or not (hasattr(type(z), "__float__") or hasattr(type(z), "__index__")):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    return complex(float(z))


def _is_special(z):
    return not (math.isfinite(z.real) and math.isfinite(z.imag))


def _sign(number):
    return math.copysign(1.0, number)


def _domain():
    return ValueError("math domain error")


def _range():
    return OverflowError("math range error")


def isfinite(z, /):
    """Whether both parts are finite."""
    z = _read(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isinf(z, /):
    """Whether one of the parts is infinite."""
    z = _read(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isnan(z, /):
    """Whether one of the parts is no number."""
    z = _read(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Whether two numbers are nearly equal."""
    a, b = _read(a), _read(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    distance = abs(a - b)
    return distance <= rel_tol * abs(b) or distance <= rel_tol * abs(a) or distance <= abs_tol


# ---- Polar form

def phase(z, /):
    """The angle."""
    z = _read(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    """Distance from zero and angle."""
    z = _read(z)
    return abs(z), math.atan2(z.imag, z.real)


def rect(r, phi, /):
    """The number of a distance and an angle."""
    r, phi = float(r), float(phi)
    if not (math.isfinite(r) and math.isfinite(phi)):
        if math.isinf(phi) and r != 0.0 and not math.isnan(r):
            raise _domain()
        if math.isinf(r) and math.isfinite(phi) and phi != 0.0:
            return complex(math.copysign(inf, math.cos(phi)) * _sign(r), math.copysign(inf, math.sin(phi)) * _sign(r))
        if math.isinf(r) and math.isnan(phi):
            return complex(inf, nan)
        if phi == 0.0:
            return complex(r, 0.0 if math.isnan(r) else math.copysign(0.0, r * _sign(phi)))
        if r == 0.0:
            return 0j
        return complex(nan, nan)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


# ---- Roots, exponentials and logarithms

def sqrt(z, /):
    """The square root in the right half of the plane."""
    z = _read(z)
    x, y = z.real, z.imag
    if _is_special(z):
        if math.isinf(y):
            return complex(inf, y)
        if math.isnan(x):
            return complex(nan, nan)
        if math.isinf(x):
            if x > 0:
                return complex(inf, nan if math.isnan(y) else math.copysign(0.0, y))
            return complex(nan, inf) if math.isnan(y) else complex(0.0, math.copysign(inf, y))
        return complex(nan, nan)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308 and (ax > 0.0 or ay > 0.0):
        ax = math.ldexp(ax, 53)
        s = math.ldexp(math.sqrt(ax + math.hypot(ax, math.ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        s = 2.0 * math.sqrt(ax + math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return complex(s, math.copysign(d, y))
    return complex(d, math.copysign(s, y))


def exp(z, /):
    """e to the power of z."""
    z = _read(z)
    x, y = z.real, z.imag
    if _is_special(z):
        if math.isinf(x) and math.isfinite(y) and y != 0.0:
            size = inf if x > 0 else 0.0
            return complex(math.copysign(size, math.cos(y)), math.copysign(size, math.sin(y)))
        if math.isinf(y) and (math.isfinite(x) or x > 0):
            raise _domain()
        if math.isinf(x) and x < 0:
            return complex(0.0, 0.0 if not math.isfinite(y) else y)
        if y == 0.0:
            return complex(x, y)
        return complex(inf if x == inf else nan, nan)
    if x > _LOG_LARGE:
        size = math.exp(x - 1.0)
        result = complex(size * math.cos(y) * e, size * math.sin(y) * e)
    else:
        size = math.exp(x)
        result = complex(size * math.cos(y), size * math.sin(y) if y else y * size)
    if _is_special(result):
        raise _range()
    return result


def _log(z):
    x, y = z.real, z.imag
    if _is_special(z):
        real = inf if math.isinf(x) or math.isinf(y) else nan
        return complex(real, math.atan2(y, x))
    ax, ay = abs(x), abs(y)
    if ax > _LARGE or ay > _LARGE:
        real = math.log(math.hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        if ax == 0.0 and ay == 0.0:
            raise _domain()
        real = math.log(math.hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * _LN2
    else:
        size = math.hypot(ax, ay)
        if 0.71 <= size <= 1.73:
            large, small = max(ax, ay), min(ax, ay)
            real = math.log1p((large - 1) * (large + 1) + small * small) / 2.0
        else:
            real = math.log(size)
    return complex(real, math.atan2(y, x))


def log(z, base=..., /):
    """The natural logarithm, or the one to a base."""
    result = _log(_read(z))
    return result if base is ... else result / _log(_read(base))


def log10(z, /):
    """The logarithm to the base 10."""
    result = _log(_read(z))
    return complex(result.real / math.log(10.0), result.imag / math.log(10.0))


# ---- Hyperbolic functions, and the circular ones by way of them

def cosh(z, /):
    """The hyperbolic cosine."""
    z = _read(z)
    x, y = z.real, z.imag
    if _is_special(z):
        return _special_hyperbolic(x, y, even=True)
    if abs(x) > _LOG_LARGE:
        less = x - _sign(x)
        result = complex(math.cos(y) * math.cosh(less) * e, math.sin(y) * math.sinh(less) * e)
    else:
        result = complex(math.cos(y) * math.cosh(x), math.sin(y) * math.sinh(x))
    if _is_special(result):
        raise _range()
    return result


def sinh(z, /):
    """The hyperbolic sine."""
    z = _read(z)
    x, y = z.real, z.imag
    if _is_special(z):
        return _special_hyperbolic(x, y, even=False)
    if abs(x) > _LOG_LARGE:
        less = x - _sign(x)
        result = complex(math.cos(y) * math.sinh(less) * e, math.sin(y) * math.cosh(less) * e)
    else:
        result = complex(math.cos(y) * math.sinh(x), math.sin(y) * math.cosh(x))
    if _is_special(result):
        raise _range()
    return result


def _special_hyperbolic(x, y, even):
    if math.isinf(x) and math.isfinite(y) and y != 0.0:
        turn = 1.0 if even else _sign(x)
        imaginary = math.copysign(inf, math.sin(y)) * (_sign(x) if even else 1.0)
        return complex(math.copysign(inf, math.cos(y)) * turn, imaginary)
    if math.isinf(y) and not math.isnan(x):
        raise _domain()
    if y == 0.0:
        if math.isnan(x):
            return complex(nan, 0.0 if even else y)
        return complex(inf, y * _sign(x)) if even else complex(x, y)
    if math.isinf(x):
        return complex(inf, nan)
    if x == 0.0 and not even:
        return complex(0.0, nan)
    return complex(nan, 0.0 if even and x == 0.0 else nan)


def tanh(z, /):
    """The hyperbolic tangent."""
    z = _read(z)
    x, y = z.real, z.imag
    if _is_special(z):
        if math.isinf(y) and math.isfinite(x):
            raise _domain()
        if math.isinf(x):
            imaginary = 0.0 if not math.isfinite(y) else math.copysign(0.0, 2.0 * math.sin(y) * math.cos(y)) if y else y
            return complex(_sign(x), imaginary)
        return complex(nan, y if y == 0.0 else nan)
    if abs(x) > _LOG_LARGE:
        return complex(_sign(x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * abs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    cx = 1.0 / math.cosh(x)
    txty = tx * ty
    divisor = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / divisor, ty / divisor * cx * cx)


def cos(z, /):
    """The cosine."""
    z = _read(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    """The sine."""
    z = _read(z)
    turned = sinh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def tan(z, /):
    """The tangent."""
    z = _read(z)
    turned = tanh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


# ---- Inverse functions

def _far(x, y):
    """The real part of inverse functions far from zero."""
    return math.log(math.hypot(x / 2.0, y / 2.0)) + 2.0 * _LN2


def acosh(z, /):
    """The inverse hyperbolic cosine."""
    z = _read(z)
    x, y = z.real, z.imag
    if _is_special(z):
        if math.isinf(x) or math.isinf(y):
            return complex(inf, math.atan2(y, x))
        return complex(nan, nan)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(_far(x, y), math.atan2(y, x))
    below, above = sqrt(complex(x - 1.0, y)), sqrt(complex(x + 1.0, y))
    return complex(math.asinh(below.real * above.real + below.imag * above.imag),
                   2.0 * math.atan2(below.imag, above.real))


def acos(z, /):
    """The inverse cosine."""
    z = _read(z)
    x, y = z.real, z.imag
    if _is_special(z):
        if math.isinf(x) or math.isinf(y):
            if math.isnan(y):
                return complex(nan, inf)
            return complex(math.atan2(abs(y), x), -math.copysign(inf, y))
        return complex(math.pi / 2 if x == 0.0 else nan, nan)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(math.atan2(abs(y), x), math.copysign(_far(x, y), -y))
    left, right = sqrt(complex(1.0 - x, -y)), sqrt(complex(1.0 + x, y))
    return complex(2.0 * math.atan2(left.real, right.real),
                   math.asinh(right.real * left.imag - right.imag * left.real))


def asinh(z, /):
    """The inverse hyperbolic sine."""
    z = _read(z)
    x, y = z.real, z.imag
    if _is_special(z):
        if math.isinf(x) or math.isinf(y):
            real = inf if math.isnan(x) else math.copysign(inf, x)
            return complex(real, nan if math.isnan(y) or math.isnan(x) else math.atan2(y, abs(x)))
        return complex(nan, y if y == 0.0 else nan)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(math.copysign(_far(x, y), x), math.atan2(y, abs(x)))
    above, below = sqrt(complex(1.0 + y, -x)), sqrt(complex(1.0 - y, x))
    return complex(math.asinh(above.real * below.imag - below.real * above.imag),
                   math.atan2(y, above.real * below.real - above.imag * below.imag))


def asin(z, /):
    """The inverse sine."""
    z = _read(z)
    turned = asinh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def atanh(z, /):
    """The inverse hyperbolic tangent."""
    z = _read(z)
    x, y = z.real, z.imag
    if _is_special(z):
        if math.isinf(x) or math.isinf(y):
            zero = 0.0 if math.isnan(x) else math.copysign(0.0, x)
            return complex(zero, nan if math.isnan(y) else math.copysign(math.pi / 2, y))
        return complex(x if x == 0.0 else nan, nan)
    if x < 0.0 or x == 0.0 and _sign(x) < 0.0:
        return -atanh(-z)
    ay = abs(y)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        size = math.hypot(x / 2.0, ay / 2.0)
        return complex(x / 4.0 / size / size, -math.copysign(math.pi / 2.0, -y))
    if x == 1.0 and ay < _SQRT_SMALL:
        if ay == 0.0:
            raise _domain()
        return complex(-math.log(math.sqrt(ay) / math.sqrt(math.hypot(ay, 2.0))),
                       math.copysign(math.atan2(2.0, -ay) / 2, y))
    return complex(math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0,
                   -math.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0)


def atan(z, /):
    """The inverse tangent."""
    z = _read(z)
    turned = atanh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


present(globals(), __name__, __all__)
