"""The functions of decimals whose results are hardly ever exact: roots, exponentials, logarithms, powers.

They are calculated with ints that stand for numbers with so many digits behind the point. Results of which the last
digits could be rounded either way are calculated again with more digits."""

from math import isqrt

from _decimal import Decimal, divide, make as _make
from _decimal_context import Inexact, Rounded
from _decimal_methods import _check_nans, _invalid, _size


def square_root(x, context):
    if x._is_special:
        found = _check_nans(x, context=context)
        if found is not None:
            return found
        return _invalid(context) if x._sign else Decimal(x)
    if not x._int:
        return _make(x._sign, 0, x._exp >> 1)._fix(context)
    if x._sign:
        return _invalid(context)
    ideal = x._exp >> 1
    # Two digits more than are wanted, and whether anything is left behind them.
    shift = 2 * (context.prec + 1) - _size(x._int) + 2
    if (x._exp - shift) & 1:
        shift += 1
    scaled = x._int * 10**shift if shift >= 0 else x._int // 10**-shift
    is_exact = shift >= 0 or not x._int % 10**-shift
    root = isqrt(scaled)
    is_exact = is_exact and root * root == scaled
    exponent = (x._exp - shift) // 2
    if is_exact:
        while exponent < ideal and root % 10 == 0:
            root //= 10
            exponent += 1
        if exponent > ideal:
            root *= 10**(exponent - ideal)
            exponent = ideal
    elif root % 5 == 0:
        root += 1
    return _to_nearest(_make(0, root, exponent), context)


def _to_nearest(x, context):
    """A number rounded to the context, but to the nearest in any case."""
    rounding = context.rounding
    context.rounding = "ROUND_HALF_EVEN"
    try:
        return x._fix(context)
    finally:
        context.rounding = rounding


def _rounded(calculate, context):
    """A result as calculate(digits) gives it: (sign, coefficient, exponent), wrong by less than 10 in the last place."""
    extra = 6
    while True:
        sign, coefficient, exponent = calculate(context.prec + extra)
        size = _size(coefficient)
        drop = max(size - context.prec - 1, 1)
        tail = coefficient % 10**drop
        if 10 < tail < 10**drop - 10 or extra > 3 * context.prec + 60:
            break
        extra += context.prec // 2 + 10
    if coefficient % 5 == 0:
        coefficient += 1
    return _to_nearest(_make(sign, coefficient, exponent), context)


def _exp_series(numerator, scale):
    """e to the power of numerator/scale, times scale; |numerator| is below the scale."""
    halvings = 8 + scale.bit_length() // 200
    small = numerator >> halvings
    term = total = scale
    count = 1
    while term:
        term = term * small // scale // count
        total += term
        count += 1
        if -1 <= term <= 1:
            break
    for _ in range(halvings):
        total = total * total // scale
    return total


def _ln_scaled(numerator, scale):
    """The logarithm of numerator/scale, times scale, by Newton's method on the exponential."""
    import math

    shift = max(numerator.bit_length() - 60, 0), max(scale.bit_length() - 60, 0)
    guess = math.log((numerator >> shift[0]) / (scale >> shift[1])) + (shift[0] - shift[1]) * math.log(2)
    whole = int(guess * 2**50) * scale >> 50
    digits = 14
    target = _size(scale)
    while True:
        power = _exp_any(whole, scale)
        whole += 2 * scale * (numerator - power) // (numerator + power)
        digits *= 3
        if digits > target + 6:
            return whole


def _exp_any(numerator, scale):
    """e to any power, times scale."""
    ln2 = _ln2(scale)
    twos = numerator // ln2
    rest = _exp_series(numerator - twos * ln2, scale)
    return rest << twos if twos >= 0 else rest >> -twos


def _ln2(scale):
    """The logarithm of two, times scale: 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749)."""
    def atanh(inverse):
        term = scale // inverse
        total, count, square = term, 3, inverse * inverse
        while term:
            term //= square
            total += term // count
            count += 2
        return total

    return 18 * atanh(26) - 2 * atanh(4801) + 8 * atanh(8749)


def exponential(x, context):
    found = _check_nans(x, context=context)
    if found is not None:
        return found
    if x._is_special:
        return _make(0, 0, 0) if x._sign else Decimal(x)
    if not x._int:
        return Decimal(1)
    if x.adjusted() > 20:
        if x._sign:
            return _make(0, 1, context.Etiny() - 5)._fix(context)
        return _make(0, 1, context.Emax + 5)._fix(context)
    if x.adjusted() < -context.prec - 3:
        return _make(0, 10**(context.prec + 3) + (-1 if x._sign else 1), -context.prec - 3)._fix(context)

    def calculate(digits):
        guard = digits + max(x.adjusted(), 0) + 8
        scale = 10**guard
        value = _scaled(x, guard)
        # Powers of ten are taken out, so that the rest is small.
        ln10 = _ln10(scale)
        tens = value // ln10
        power = _exp_any(value - tens * ln10, scale)
        cut = _size(power) - digits
        return 0, power // 10**cut, tens - guard + cut

    return _rounded(calculate, context)


def _scaled(x, digits):
    """A decimal as an int with so many digits behind the point."""
    shift = x._exp + digits
    value = x._int * 10**shift if shift >= 0 else x._int // 10**-shift
    return -value if x._sign else value


def _ln10(scale):
    """The logarithm of ten, times scale: 3 ln 2 + ln 1.25, and the latter is 2 atanh(1/9)."""
    wider = scale * 10**6
    term = wider // 9
    total, count = term, 3
    while term:
        term //= 81
        total += term // count
        count += 2
    return (3 * _ln2(wider) + 2 * total) // 10**6


def _logarithm(x, digits):
    """(sign, coefficient, exponent) of the natural logarithm, to so many digits."""
    exponent = x.adjusted()
    guard = digits + 10
    while True:
        scale = 10**guard
        shift = guard - _size(x._int) + 1
        mantissa = x._int * 10**shift if shift >= 0 else x._int // 10**-shift
        value = _ln_scaled(mantissa, scale) + exponent * _ln10(scale)
        size = _size(abs(value))
        if size >= digits or guard > 20 * digits + 1000:
            break
        guard += digits - size + 5
    cut = max(size - digits, 0)
    return int(value < 0), abs(value) // 10**cut, cut - guard


def _logarithm_special(x, context):
    found = _check_nans(x, context=context)
    if found is not None:
        return found
    if x.is_zero():
        return _make(1, 0, "F", True)
    if x._sign:
        return _invalid(context)
    return Decimal(x) if x._is_special else None


def natural_logarithm(x, context):
    found = _logarithm_special(x, context)
    if found is not None:
        return found
    if x == 1:
        return Decimal(0)
    return _rounded(lambda digits: _logarithm(x, digits), context)


def decimal_logarithm(x, context):
    found = _logarithm_special(x, context)
    if found is not None:
        return found
    plain = str(x._int).rstrip("0")
    if plain == "1":
        return Decimal(x.adjusted())._fix(context)

    def calculate(digits):
        sign, coefficient, exponent = _logarithm(x, digits + 6)
        ln10 = _ln10(10**(digits + 6))
        return sign, coefficient * 10**(digits + 6) // ln10, exponent

    return _rounded(calculate, context)


# ---- Powers

def power(x, y, context):
    found = _check_nans(x, y, context)
    if found is not None:
        return found
    if not y:
        return _invalid(context) if not x else Decimal(1)
    is_whole = not y._is_special and (y._exp >= 0 or not y._int % 10**-y._exp)
    sign = 0
    if x._sign:
        if is_whole:
            sign = int(y) & 1
        elif x:
            return _invalid(context)
        x = x.copy_negate()
    if not x:
        return _make(sign, 0, 0) if not y._sign else _make(sign, 0, "F", True)
    if x._is_special:
        return _make(sign, 0, 0) if y._sign else _make(sign, 0, "F", True)
    if y._is_special:
        order = x._cmp(Decimal(1))
        if order == 0:
            context._signal(Inexact, Rounded)
            return _make(sign, 10**(context.prec - 1), 1 - context.prec)
        return _make(sign, 0, 0) if (order > 0) == bool(y._sign) else _make(sign, 0, "F", True)
    if x == 1:
        return _power_of_one(x, y, is_whole, sign, context)
    bound = (x.adjusted() or (-1 if x._cmp(Decimal(1)) < 0 else 0)) * (-1 if y._sign else 1)
    if y.adjusted() + len(str(abs(bound))) > 22:
        return _make(sign, 1, context.Emax + 5 if bound > 0 else context.Etiny() - 5)._fix(context)
    if is_whole:
        exact = _whole_power(x, int(y), sign, context)
        if exact is not None:
            return exact
    root = _exact_root_power(x, y, context) if not is_whole and not y._sign else None
    if root is not None:
        return root

    def calculate(digits):
        guard = digits + max(y.adjusted(), 0) + len(str(abs(x.adjusted()))) + 10
        _, coefficient, exponent = logarithm = _logarithm(x, guard)
        scale_digits = guard
        log = _make(logarithm[0], coefficient, exponent)
        product = _make(log._sign ^ y._sign, log._int * y._int, log._exp + y._exp)
        value = _scaled(product, scale_digits)
        scale = 10**scale_digits
        ln10 = _ln10(scale)
        tens = value // ln10
        result = _exp_any(value - tens * ln10, scale)
        cut = _size(result) - digits
        return sign, result // 10**cut, tens - scale_digits + cut

    return _rounded(calculate, context)


def _power_of_one(x, y, is_whole, sign, context):
    if is_whole:
        times = 0 if y._sign else min(int(y), context.prec + 1)
        exponent = max(x._exp * times, 1 - context.prec)
        if x._exp * times < 1 - context.prec:
            context._signal(Rounded)
        return _make(sign, 10**-exponent, exponent)
    context._signal(Inexact, Rounded)
    return _make(sign, 10**(context.prec - 1), 1 - context.prec)


def _whole_power(x, n, sign, context):
    """The power if it is not too long to be calculated exactly, or None."""
    coefficient, exponent = x._int, x._exp
    while coefficient % 10 == 0 and coefficient:
        coefficient //= 10
        exponent += 1
    if coefficient == 1 and n < 0:
        return _make(sign, 1, exponent * n)._fix(context)
    if n > 0 and _size(coefficient) * n <= 4 * context.prec + 2000:
        return _make(sign, x._int**n, x._exp * n)._fix(context)
    if n < 0 and _size(coefficient) * -n <= 4 * context.prec + 2000:
        return divide(Decimal(1), _make(sign, x._int**-n, x._exp * -n), context)
    return None


def _exact_root_power(x, y, context):
    """x to the power of a fraction with a small denominator, if that is exact."""
    numerator, denominator = y.as_integer_ratio()
    if denominator > 64 or numerator > 200:
        return None
    coefficient, exponent = x._int, x._exp
    while coefficient % 10 == 0:
        coefficient //= 10
        exponent += 1
    if exponent % denominator:
        coefficient *= 10**(exponent % denominator)
        exponent -= exponent % denominator
    root = round(coefficient ** (1.0 / denominator)) if coefficient < 1 << 1000 else 0
    if not root or root**denominator != coefficient:
        return None
    result, place = root**numerator, exponent // denominator * numerator
    if _size(result) > context.prec:
        return None
    shift = context.prec - _size(result)
    context._signal(Inexact, Rounded)
    return _make(0, result * 10**shift, place - shift)


def power_modulo(x, y, modulo, context):
    for one in (x, y, modulo):
        if one.is_nan():
            return _check_nans(x, y, context) or _check_nans(modulo, context=context)
    is_whole = all(not one._is_special and one == one.to_integral_value() for one in (x, y, modulo))
    if not is_whole or y._sign or not modulo or modulo.adjusted() >= context.prec or not x and not y:
        return _invalid(context)
    sign = x._sign if int(y) & 1 else 0
    return _make(sign, pow(abs(int(x)), int(y), abs(int(modulo))), 0)
