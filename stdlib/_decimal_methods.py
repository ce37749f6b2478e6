"""The methods of decimals that are not arithmetic: exponents, neighbours, extremes, functions, digits as bits.

_decimal calls them by their names; the functions at the end are what else it asks for."""

import math
import numbers
import operator

from _decimal_context import (
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    Clamped,
    DivisionByZero,
    DivisionImpossible,
    DivisionUndefined,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
    getcontext,
)
from _decimal import Decimal, add, make as _make, multiply


def _size(coefficient):
    """How many digits it has."""
    if coefficient < 1 << 53:
        return len(str(coefficient))
    guess = int(coefficient.bit_length() * 0.30102999566398114)
    return guess + (coefficient >= 10**guess)


def _invalid(context):
    context._signal(InvalidOperation)
    return _make(0, 0, "n", True)


def _other(value):
    """An operand of an operator, or NotImplemented."""
    if isinstance(value, Decimal):
        return value
    return _make(int(value < 0), abs(int(value)), 0) if isinstance(value, int) else NotImplemented


def _operand(value):
    """An operand of a method."""
    found = _other(value)
    if found is NotImplemented:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return found


# ---- Kinds, conversions, comparisons

def is_normal(self, context=None):
    context = context or getcontext()
    return not self._is_special and bool(self._int) and context.Emin <= self.adjusted()


def is_subnormal(self, context=None):
    context = context or getcontext()
    return not self._is_special and bool(self._int) and self.adjusted() < context.Emin


def number_class(self, context=None):
    if self.is_nan():
        return "sNaN" if self.is_snan() else "NaN"
    sign = "-" if self._sign else "+"
    if self._is_special:
        return sign + "Infinity"
    if not self._int:
        return sign + "Zero"
    return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")


def _check_nans(self, other=None, context=None):
    """A NaN if one of the operands is one, else None."""
    if not (self.is_nan() or other is not None and other.is_nan()):
        return None
    context = context or getcontext()
    for one in (self, other):
        if one is not None and one.is_snan():
            context._signal(InvalidOperation)
            return _fix_nan(_make(one._sign, one._int, "n", True), context)
    return _fix_nan(self if self.is_nan() else other, context)


def _fix_nan(self, context):
    most = context.prec - context.clamp
    return _make(self._sign, self._int % 10**most, self._exp, True)


def as_tuple(self):
    """(sign, digits, exponent)."""
    digits = tuple(map(int, str(self._int)))
    if self._is_special:
        digits = (0,) if self._exp == "F" else digits if self._int else ()
    from decimal import DecimalTuple

    return DecimalTuple(self._sign, digits, self._exp)


def as_integer_ratio(self):
    """The number as a fraction in its lowest terms."""
    if self._is_special:
        if self.is_nan():
            raise ValueError("cannot convert NaN to integer ratio")
        raise OverflowError("cannot convert Infinity to integer ratio")
    numerator, denominator = self._int * 10**max(self._exp, 0), 10**max(-self._exp, 0)
    common = math.gcd(numerator, denominator)
    return (-1 if self._sign else 1) * numerator // common, denominator // common


def _complex(self):
    return complex(float(self))


def _whole(self, rounding):
    if self._is_special:
        kind = "NaN" if self.is_nan() else "Infinity"
        raise (ValueError if self.is_nan() else OverflowError)(f"cannot convert {kind} to integer")
    return int(self._rescale(0, rounding))


def _floor(self):
    return _whole(self, ROUND_FLOOR)


def _ceil(self):
    return _whole(self, ROUND_CEILING)


def _round(self, n=None):
    if n is None:
        return _whole(self, ROUND_HALF_EVEN)
    if not isinstance(n, int):
        raise TypeError("optional arg must be an integer")
    return self.quantize(_make(0, 1, -n))


def _reduce(self):
    return self.__class__, (str(self),)


def _copy(self):
    return self if type(self) is Decimal else self.__class__(str(self))


def _deepcopy(self, memo):
    return _copy(self)


def _format(self, specifier, context=None):
    from _decimal_format import format_decimal

    return format_decimal(self, specifier, context or getcontext())


def compare(self, other, context=None):
    """-1, 0 or 1 as a decimal; NaN if one is none."""
    other = _operand(other)
    found = _check_nans(self, other, context)
    return Decimal(self._cmp(other)) if found is None else found


def compare_signal(self, other, context=None):
    """The same, but each NaN signals."""
    other = _operand(other)
    context = context or getcontext()
    if self.is_nan() or other.is_nan():
        context._signal(InvalidOperation)
        return _check_nans(self, other, context)
    return Decimal(self._cmp(other))


def _total_key(self):
    """What compare_total() goes by."""
    if self._is_special:
        kind = {"F": 1, "N": 2, "n": 3}[self._exp]
        key = kind, self._int
    else:
        key = 0, 0
    return key


def compare_total(self, other, context=None):
    """An order of all decimals, NaNs and trailing zeros included."""
    other = _operand(other)
    if self._sign != other._sign:
        return Decimal(-1 if self._sign else 1)
    sign = -1 if self._sign else 1
    left, right = _total_key(self), _total_key(other)
    if left == right == (0, 0):
        order = self.copy_abs()._cmp(other.copy_abs())
        order = order or (self._exp > other._exp) - (self._exp < other._exp)
    else:
        order = (left > right) - (left < right)
    return Decimal(sign * order)


def compare_total_mag(self, other, context=None):
    return self.copy_abs().compare_total(_operand(other).copy_abs())


def same_quantum(self, other, context=None):
    """Whether the exponents are the same."""
    other = _operand(other)
    if self._is_special or other._is_special:
        return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
    return self._exp == other._exp


def copy_sign(self, other, context=None):
    return _make(_operand(other)._sign, self._int, self._exp, self._is_special)


def remainder_near(self, other, context=None):
    """What is left of the nearest multiple of the other."""
    other = _operand(other)
    context = context or getcontext()
    found = _check_nans(self, other, context)
    if found is not None:
        return found
    if self._is_special or not other:
        context._signal(InvalidOperation if self else DivisionUndefined)
        return _make(0, 0, "n", True)
    if other._is_special:
        return self._fix(context)
    ideal = min(self._exp, other._exp)
    if not self:
        return _make(self._sign, 0, ideal)._fix(context)
    distance = self.adjusted() - other.adjusted()
    if distance > context.prec:
        context._signal(DivisionImpossible)
        return _make(0, 0, "n", True)
    if distance <= -2:  # less than a tenth of the other, which may be huge
        return _make(self._sign, self._int * 10**(self._exp - ideal), ideal)._fix(context)
    left, right = self._int * 10**(self._exp - ideal), other._int * 10**(other._exp - ideal)
    quotient, rest = divmod(left, right)
    sign = self._sign
    if 2 * rest + (quotient & 1) > right:
        rest -= right
        quotient += 1
    if quotient >= 10**context.prec:
        context._signal(DivisionImpossible)
        return _make(0, 0, "n", True)
    if rest < 0:
        sign, rest = 1 - sign, -rest
    return _make(sign, rest, ideal)._fix(context)


def fma(self, other, third, context=None):
    """self * other + third, rounded once."""
    other, third = _operand(other), _operand(third)
    context = context or getcontext()
    if self._is_special or other._is_special:
        product = multiply(self, other, context)
    else:
        product = _make(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
    return add(product, third, context)


def _pow(self, other, modulo=None, context=None):
    from _decimal_functions import power, power_modulo

    other = _other(other)
    if other is NotImplemented:
        return other
    context = context or getcontext()
    if modulo is not None:
        modulo = _other(modulo)
        return modulo if modulo is NotImplemented else power_modulo(self, other, modulo, context)
    return power(self, other, context)


def _rpow(self, other, modulo=None, context=None):
    other = _other(other)
    return other if other is NotImplemented else _pow(other, self, context=context)


# ---- Exponents

def to_integral_exact(self, rounding=None, context=None):
    """The nearest whole number; signals if it is another."""
    context = context or getcontext()
    if self._is_special:
        found = _check_nans(self, context=context)
        return Decimal(self) if found is None else found
    if self._exp >= 0:
        return Decimal(self)
    made = self._rescale(0, context.rounding if rounding is None else rounding)
    if self._int:
        context._signal(*((Inexact, Rounded) if made != self else (Rounded,)))
    return made


def to_integral_value(self, rounding=None, context=None):
    """The nearest whole number."""
    context = context or getcontext()
    if self._is_special:
        found = _check_nans(self, context=context)
        return Decimal(self) if found is None else found
    return Decimal(self) if self._exp >= 0 else self._rescale(0, context.rounding if rounding is None else rounding)

def normalize(self, context=None):
    """Without zeros at the end."""
    context = context or getcontext()
    found = _check_nans(self, context=context)
    if found is not None:
        return found
    made = self._fix(context)
    if made._is_special:
        return made
    if not made._int:
        return _make(made._sign, 0, 0)
    coefficient, exponent = made._int, made._exp
    while coefficient % 10 == 0 and exponent < (context.Etop() if context.clamp else context.Emax):
        coefficient //= 10
        exponent += 1
    return _make(made._sign, coefficient, exponent)


def scaleb(self, other, context=None):
    """Times a power of ten."""
    other = _operand(other)
    context = context or getcontext()
    found = _check_nans(self, other, context)
    if found is not None:
        return found
    limit = 2 * (context.Emax + context.prec)
    if other._exp != 0 or not -limit <= int(other) <= limit:
        return _invalid(context)
    return Decimal(self) if self._is_special else _make(self._sign, self._int, self._exp + int(other))._fix(context)


def logb(self, context=None):
    """The exponent of the first digit, as a decimal."""
    context = context or getcontext()
    found = _check_nans(self, context=context)
    if found is not None:
        return found
    if self._is_special:
        return _make(0, 0, "F", True)
    if not self._int:
        context._signal(DivisionByZero)
        return _make(1, 0, "F", True)
    return Decimal(self.adjusted())._fix(context)


# ---- The least and the greatest

def _extreme(self, other, context, wants_greater, by_magnitude):
    other = _operand(other)
    context = context or getcontext()
    if self.is_nan() != other.is_nan() and not (self.is_snan() or other.is_snan()):
        return (other if self.is_nan() else self)._fix(context)
    found = _check_nans(self, other, context)
    if found is not None:
        return found
    order = self.copy_abs()._cmp(other.copy_abs()) if by_magnitude else self._cmp(other)
    order = order or self._cmp(other) or int(self.compare_total(other))
    return (self if (order >= 0 if wants_greater else order < 0) else other)._fix(context)


def _max(self, other, context=None):
    return _extreme(self, other, context, True, False)


def _min(self, other, context=None):
    return _extreme(self, other, context, False, False)


def max_mag(self, other, context=None):
    return _extreme(self, other, context, True, True)


def min_mag(self, other, context=None):
    return _extreme(self, other, context, False, True)


def next_minus(self, context=None):
    return _neighbour(self, context, ROUND_FLOOR, 1)


def next_plus(self, context=None):
    return _neighbour(self, context, ROUND_CEILING, 0)


def _neighbour(self, context, rounding, sign):
    context = context or getcontext()
    found = _check_nans(self, context=context)
    if found is not None:
        return found
    if self._is_special:
        return Decimal(self) if self._sign == sign else _make(1 - sign, 10**context.prec - 1, context.Etop())
    quiet = context.copy()
    quiet.clear_traps()
    quiet.rounding = rounding
    rounded = self._fix(quiet)
    if rounded != self:
        return rounded
    return add(self, _make(sign, 1, context.Etiny() - 1), quiet)


def next_toward(self, other, context=None):
    """The neighbour on the way to another."""
    other = _operand(other)
    context = context or getcontext()
    found = _check_nans(self, other, context)
    if found is not None:
        return found
    order = self._cmp(other)
    if not order:
        return self.copy_sign(other)
    made = self.next_plus(context) if order < 0 else self.next_minus(context)
    if made._is_special:
        context._signal(Overflow, Inexact, Rounded)
    elif made.adjusted() < context.Emin:
        context._signal(Underflow, Subnormal, Inexact, Rounded)
        if not made:
            context._signal(Clamped)
    return made


# ---- Functions

def sqrt(self, context=None):
    """The square root."""
    from _decimal_functions import square_root

    return square_root(self, context or getcontext())


def exp(self, context=None):
    """e to the power of the number."""
    from _decimal_functions import exponential

    return exponential(self, context or getcontext())


def ln(self, context=None):
    """The natural logarithm."""
    from _decimal_functions import natural_logarithm

    return natural_logarithm(self, context or getcontext())


def log10(self, context=None):
    """The logarithm to base ten."""
    from _decimal_functions import decimal_logarithm

    return decimal_logarithm(self, context or getcontext())


# ---- Digits as bits

def _logical(self, other, context, combine):
    context = context or getcontext()
    numbers = [self] if other is None else [self, _operand(other)]
    texts = []
    for one in numbers:
        if one._is_special or one._sign or one._exp or set(str(one._int)) - {"0", "1"}:
            return _invalid(context)
        texts.append(str(one._int)[-context.prec:].rjust(context.prec, "0"))
    return _make(0, int("".join(str(combine(*map(int, bits))) for bits in zip(*texts))), 0)


def logical_and(self, other, context=None):
    return _logical(self, other, context, lambda a, b: a & b)


def logical_or(self, other, context=None):
    return _logical(self, other, context, lambda a, b: a | b)


def logical_xor(self, other, context=None):
    return _logical(self, other, context, lambda a, b: a ^ b)


def logical_invert(self, context=None):
    return _logical(self, None, context, lambda a: 1 - a)


def _moved(self, other, context, turns):
    other = _operand(other)
    context = context or getcontext()
    found = _check_nans(self, other, context)
    if found is not None:
        return found
    if other._exp != 0 or not -context.prec <= int(other) <= context.prec:
        return _invalid(context)
    if self._is_special:
        return Decimal(self)
    by = int(other)
    digits = str(self._int)[-context.prec:].rjust(context.prec, "0")
    if turns:
        digits = digits[by:] + digits[:by]
    else:
        digits = (digits + "0" * by)[-context.prec:] if by >= 0 else digits[:by]
    return _make(self._sign, int(digits or "0"), self._exp)


def rotate(self, other, context=None):
    return _moved(self, other, context, True)


def shift(self, other, context=None):
    return _moved(self, other, context, False)


to_integral = to_integral_value


# ---- For _decimal

def _comparable(left, right, is_equality):
    """Two decimals that compare as the two given."""
    found = _other(right)
    if found is not NotImplemented:
        return left, found
    if isinstance(right, numbers.Rational):
        if not left._is_special:
            left = _make(left._sign, left._int * right.denominator, left._exp)
        return left, Decimal(right.numerator)
    if isinstance(right, complex) and is_equality and right.imag == 0:
        right = right.real
    if isinstance(right, float):
        context = getcontext()
        if is_equality:
            context.flags[FloatOperation] = True
        else:
            context._signal(FloatOperation)
        return left, Decimal.from_float(right)
    return left, NotImplemented


_JUDGES = operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge


def _compare_with(left, right, how):
    """What a decimal answers to something that is neither a decimal nor an int."""
    left, right = _comparable(left, right, how in (2, 3))
    return right if right is NotImplemented else _JUDGES[how](left, right)


def _plain_text(text):
    """A number's text in ASCII."""
    return "".join(one if one < "\x80" else str(int(one)) if one.isdecimal() else "?" for one in text.strip())


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exponent == "F":
        return _make(sign, 0, "F", True)
    coefficient = 0
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
        coefficient = coefficient * 10 + digit
    if exponent in ("n", "N"):
        return _make(sign, coefficient, exponent, True)
    if not isinstance(exponent, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'"
                         if isinstance(exponent, str) else "exponent must be an integer")
    return _make(sign, coefficient, exponent)
