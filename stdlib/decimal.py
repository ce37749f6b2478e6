"""Decimal numbers with as many digits as one wants, after the General Decimal Arithmetic Specification.

A number is a sign, a coefficient (an int) and an exponent; results are rounded as a context says (_decimal_context).
Functions such as exp and ln, which have no exact results, are in _decimal_functions."""

import math
import numbers
import re
import sys
from _abc import name_in_errors
from collections import namedtuple

from _decimal_context import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    MIN_ETINY,
    ROUND_05UP,
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    ROUNDINGS,
    BasicContext,
    Clamped,
    Context,
    ConversionSyntax,
    DecimalException,
    DefaultContext,
    DivisionByZero,
    DivisionImpossible,
    DivisionUndefined,
    ExtendedContext,
    FloatOperation,
    Inexact,
    InvalidContext,
    InvalidOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
    getcontext,
    localcontext,
    setcontext,
)

__all__ = ["Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext",
           "DecimalException", "Clamped", "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal",
           "Overflow", "Underflow", "FloatOperation", "DivisionImpossible", "InvalidContext", "ConversionSyntax",
           "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR",
           "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext", "MAX_PREC",
           "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR"]

HAVE_THREADS = HAVE_CONTEXTVAR = True
DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")
_finite = re.compile(r"([-+]?)(?:(\d+)\.?(\d*)|\.(\d+))(?:e([-+]?\d+))?", re.IGNORECASE).fullmatch
_special = re.compile(r"([-+]?)(?:inf(?:inity)?|(s?nan)(\d*))", re.IGNORECASE).fullmatch
_HASH_MODULUS = sys.hash_info.modulus


def _make(sign, coefficient, exponent, is_special=False):
    """A decimal of its parts. A special one has the exponent "F" (infinite), "n" or "N" (quiet or signalling NaN)."""
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp, self._is_special = sign, coefficient, exponent, is_special
    return self


def _size(coefficient):
    """How many digits it has."""
    if coefficient < 1 << 53:
        return len(str(coefficient))
    guess = int(coefficient.bit_length() * 0.30102999566398114)
    return guess + (coefficient >= 10**guess)


def _rounds_up(rounding, sign, quotient, rest, half):
    """Whether a coefficient that loses `rest` of twice `half` goes up by one."""
    if not rest:
        return False
    if rounding == ROUND_HALF_EVEN:
        return rest > half or rest == half and quotient & 1
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_HALF_UP:
        return rest >= half
    if rounding == ROUND_HALF_DOWN:
        return rest > half
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return bool(sign)
    return quotient % 5 == 0  # ROUND_05UP


def _drop(sign, coefficient, digits, rounding):
    """(coefficient without its last digits, rounded; whether it has changed)."""
    if digits <= 0:
        return coefficient * 10**-digits, False
    if digits > _size(coefficient) + 1:
        quotient, rest, half = 0, coefficient, coefficient + 1
    else:
        power = 10**digits
        quotient, rest = divmod(coefficient, power)
        half = power // 2
    return quotient + bool(_rounds_up(rounding, sign, quotient, rest, half)), rest != 0


class Decimal:
    """A decimal number."""

    __slots__ = ("_exp", "_int", "_sign", "_is_special")

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            made = _from_text(value.strip().replace("_", ""), context)
        elif isinstance(value, int):
            made = _make(int(value < 0), abs(int(value)), 0)
        elif isinstance(value, Decimal):
            made = _make(value._sign, value._int, value._exp, value._is_special)
        elif isinstance(value, (list, tuple)):
            made = _from_tuple(value)
        elif isinstance(value, float):
            (getcontext() if context is None else context)._signal(FloatOperation)
            made = Decimal.from_float(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        if cls is Decimal:
            return made
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._is_special = made._sign, made._int, made._exp, made._is_special
        return self

    @classmethod
    def from_float(cls, f, /):
        """The exact value of a float."""
        if isinstance(f, int):
            made = _make(int(f < 0), abs(f), 0)
        elif not isinstance(f, float):
            raise TypeError("argument must be int or float")
        elif math.isinf(f) or math.isnan(f):
            made = Decimal(repr(f))
            made._sign = int(math.copysign(1.0, f) < 0)
        else:
            numerator, denominator = abs(f).as_integer_ratio()
            shift = denominator.bit_length() - 1
            made = _make(int(math.copysign(1.0, f) < 0), numerator * 5**shift, -shift)
        return made if cls is Decimal else cls(made)

    # ---- Kinds

    def is_nan(self):
        return self._exp in ("n", "N")

    def is_qnan(self):
        return self._exp == "n"

    def is_snan(self):
        return self._exp == "N"

    def is_infinite(self):
        return self._exp == "F"

    def is_finite(self):
        return not self._is_special

    def is_zero(self):
        return not self._is_special and not self._int

    def is_signed(self):
        return self._sign == 1

    def is_canonical(self):
        return True

    def canonical(self):
        return self

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

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._is_special else self._exp + _size(self._int) - 1

    def radix(self):
        return Decimal(10)

    # ---- Fitting into a context

    def _fix(self, context):
        """The number rounded to the context."""
        if self._is_special:
            return self._fix_nan(context) if self.is_nan() else Decimal(self)
        etiny, etop = context.Etiny(), context.Etop()
        sign, coefficient, exponent = self._sign, self._int, self._exp
        if not coefficient:
            fitting = min(max(exponent, etiny), etop if context.clamp else context.Emax)
            if fitting != exponent:
                context._signal(Clamped)
                return _make(sign, 0, fitting)
            return Decimal(self)
        size = _size(coefficient)
        least = size + exponent - context.prec
        if least > etop:
            return self._overflow(context)
        is_subnormal = least < etiny
        least = max(least, etiny)
        if exponent < least:
            coefficient, has_changed = _drop(sign, coefficient, least - exponent, context.rounding)
            if _size(coefficient) > context.prec:
                coefficient //= 10
                least += 1
            if least > etop:
                return self._overflow(context)
            if has_changed and is_subnormal:
                context._signal(Underflow)
            if is_subnormal:
                context._signal(Subnormal)
            if has_changed:
                context._signal(Inexact)
            context._signal(Rounded)
            if not coefficient:
                context._signal(Clamped)
            return _make(sign, coefficient, least)
        if is_subnormal:
            context._signal(Subnormal)
        if context.clamp and exponent > etop:
            context._signal(Clamped)
            return _make(sign, coefficient * 10**(exponent - etop), etop)
        return Decimal(self)

    def _overflow(self, context):
        sign = self._sign
        goes_to_most = context.rounding in (ROUND_DOWN, ROUND_05UP) or context.rounding == (
            ROUND_CEILING if sign else ROUND_FLOOR)
        context._signal(Overflow, Inexact, Rounded)
        if goes_to_most:
            return _make(sign, 10**context.prec - 1, context.Etop())
        return _make(sign, 0, "F", True)

    def _fix_nan(self, context):
        most = context.prec - context.clamp
        return _make(self._sign, self._int % 10**most, self._exp, True)

    def _check_nans(self, other=None, context=None):
        """A NaN if one of the operands is one, else None."""
        if not (self.is_nan() or other is not None and other.is_nan()):
            return None
        context = context or getcontext()
        for one in (self, other):
            if one is not None and one.is_snan():
                context._signal(InvalidOperation)
                return _make(one._sign, one._int, "n", True)._fix_nan(context)
        return (self if self.is_nan() else other)._fix_nan(context)

    # ---- As text and as other numbers

    def _text(self, context=None, eng=False):
        sign = "-" if self._sign else ""
        if self._is_special:
            if self._exp == "F":
                return sign + "Infinity"
            return sign + ("NaN" if self._exp == "n" else "sNaN") + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            dot = left
        elif not eng:
            dot = 1
        elif not self._int:
            dot = (left + 1) % 3 - 1
        else:
            dot = (left - 1) % 3 + 1
        if dot <= 0:
            whole, fraction = "0", "." + "0" * -dot + digits
        elif dot >= len(digits):
            whole, fraction = digits + "0" * (dot - len(digits)), ""
        else:
            whole, fraction = digits[:dot], "." + digits[dot:]
        if left == dot:
            return sign + whole + fraction
        context = context or getcontext()
        return f"{sign}{whole}{fraction}{'E' if context.capitals else 'e'}{left - dot:+d}"

    def __str__(self):
        return self._text()

    def to_eng_string(self, context=None):
        """As text with an exponent that is a multiple of three."""
        return self._text(context, True)

    def __repr__(self):
        return f"Decimal('{self}')"

    def as_tuple(self):
        """(sign, digits, exponent)."""
        digits = tuple(map(int, str(self._int)))
        if self._is_special:
            digits = (0,) if self._exp == "F" else digits if self._int else ()
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

    def __bool__(self):
        return self._is_special or self._int != 0

    def __int__(self):
        if self._is_special:
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer")
            raise OverflowError("cannot convert Infinity to integer")
        value = self._int * 10**self._exp if self._exp >= 0 else self._int // 10**-self._exp
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self.is_snan():
            raise ValueError("cannot convert signaling NaN to float")
        return float("-nan" if self._sign else "nan") if self.is_nan() else float(str(self))

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def _whole(self, rounding):
        if self._is_special:
            kind = "NaN" if self.is_nan() else "Infinity"
            raise (ValueError if self.is_nan() else OverflowError)(f"cannot convert {kind} to integer")
        return int(self._rescale(0, rounding))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __round__(self, n=None):
        if n is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -n), rounding=ROUND_HALF_EVEN)

    def __hash__(self):
        if self._is_special:
            if self.is_snan():
                raise TypeError("Cannot hash a signaling NaN value")
            if self.is_nan():
                return object.__hash__(self)
            return -sys.hash_info.inf if self._sign else sys.hash_info.inf
        power = pow(10, self._exp, _HASH_MODULUS) if self._exp >= 0 else pow(pow(10, -1, _HASH_MODULUS), -self._exp,
                                                                             _HASH_MODULUS)
        value = self._int * power % _HASH_MODULUS
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(str(self))

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __format__(self, specifier, context=None):
        from _decimal_format import format_decimal

        return format_decimal(self, specifier, context or getcontext())

    # ---- Comparing

    def _cmp(self, other):
        """-1, 0 or 1 for numbers that are no NaNs."""
        if self._is_special or other._is_special:
            left, right = (0 if not one._is_special else -1 if one._sign else 1 for one in (self, other))
            return (left > right) - (left < right)
        if not self._int or not other._int:
            left, right = (0 if not one._int else -1 if one._sign else 1 for one in (self, other))
            return (left > right) - (left < right)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        sign = -1 if self._sign else 1
        left, right = self.adjusted(), other.adjusted()
        if left == right:
            exponent = min(self._exp, other._exp)
            left, right = self._int * 10**(self._exp - exponent), other._int * 10**(other._exp - exponent)
        return sign * ((left > right) - (left < right))

    def _compare(self, other, judge, is_equality=False):
        left, right = _comparable(self, other, is_equality)
        if right is NotImplemented:
            return right
        if left.is_nan() or right.is_nan():
            if not is_equality or left.is_snan() or right.is_snan():
                getcontext()._signal(InvalidOperation)
            return False
        return judge(left._cmp(right))

    def __eq__(self, other):
        return self._compare(other, lambda order: order == 0, True)

    def __lt__(self, other):
        return self._compare(other, lambda order: order < 0)

    def __le__(self, other):
        return self._compare(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._compare(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._compare(other, lambda order: order >= 0)

    def compare(self, other, context=None):
        """-1, 0 or 1 as a decimal; NaN if one is none."""
        other = _operand(other)
        found = self._check_nans(other, context)
        return Decimal(self._cmp(other)) if found is None else found

    def compare_signal(self, other, context=None):
        """The same, but each NaN signals."""
        other = _operand(other)
        context = context or getcontext()
        if self.is_nan() or other.is_nan():
            context._signal(InvalidOperation)
            return self._check_nans(other, context._wider(0))
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
        left, right = self._total_key(), other._total_key()
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

    # ---- Signs

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._is_special)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp, self._is_special)

    def copy_sign(self, other, context=None):
        return _make(_operand(other)._sign, self._int, self._exp, self._is_special)

    def __neg__(self, context=None):
        context = context or getcontext()
        found = self._check_nans(context=context)
        if found is not None:
            return found
        is_plain_zero = not self and context.rounding != ROUND_FLOOR
        return (self.copy_abs() if is_plain_zero else self.copy_negate())._fix(context)

    def __pos__(self, context=None):
        context = context or getcontext()
        found = self._check_nans(context=context)
        if found is not None:
            return found
        return (self.copy_abs() if not self and context.rounding != ROUND_FLOOR else self)._fix(context)

    def __abs__(self, context=None):
        context = context or getcontext()
        return self.__neg__(context) if self._sign else self.__pos__(context)

    # ---- Arithmetic

    def __add__(self, other, context=None):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if self._is_special or other._is_special:
            found = self._check_nans(other, context)
            if found is not None:
                return found
            if self._is_special and other._is_special and self._sign != other._sign:
                context._signal(InvalidOperation)
                return _make(0, 0, "n", True)
            return Decimal(self if self._is_special else other)
        exponent = min(self._exp, other._exp)
        if not self._int and not other._int:
            sign = self._sign & other._sign
            if self._sign != other._sign and context.rounding == ROUND_FLOOR:
                sign = 1
            return _make(sign, 0, exponent)._fix(context)
        left, right = _aligned(self, other, context.prec)
        exponent = left[1]
        total = (-left[0] if self._sign else left[0]) + (-right if other._sign else right)
        if not total:
            return _make(int(context.rounding == ROUND_FLOOR), 0, exponent)._fix(context)
        return _make(int(total < 0), abs(total), exponent)._fix(context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _other(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            return self._check_nans(other, context)
        return self.__add__(other.copy_negate(), context)

    def __rsub__(self, other, context=None):
        other = _other(other)
        return other if other is NotImplemented else other.__sub__(self, context)

    def __mul__(self, other, context=None):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._is_special or other._is_special:
            found = self._check_nans(other, context)
            if found is not None:
                return found
            if not self or not other:
                context._signal(InvalidOperation)
                return _make(0, 0, "n", True)
            return _make(sign, 0, "F", True)
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._is_special or other._is_special:
            found = self._check_nans(other, context)
            if found is not None:
                return found
            if self._is_special and other._is_special:
                context._signal(InvalidOperation)
                return _make(0, 0, "n", True)
            if self._is_special:
                return _make(sign, 0, "F", True)
            context._signal(Clamped)
            return _make(sign, 0, context.Etiny())
        if not other._int:
            return _divided_by_zero(self, sign, context)
        if not self._int:
            return _make(sign, 0, self._exp - other._exp)._fix(context)
        shift = _size(other._int) - _size(self._int) + context.prec + 1
        exponent = self._exp - other._exp - shift
        if shift >= 0:
            coefficient, rest = divmod(self._int * 10**shift, other._int)
        else:
            coefficient, rest = divmod(self._int, other._int * 10**-shift)
        if rest:
            if coefficient % 5 == 0:
                coefficient += 1  # so that rounding sees that there is more
        else:
            ideal = self._exp - other._exp
            while exponent < ideal and coefficient % 10 == 0:
                coefficient //= 10
                exponent += 1
        return _make(sign, coefficient, exponent)._fix(context)

    def __rtruediv__(self, other, context=None):
        other = _other(other)
        return other if other is NotImplemented else other.__truediv__(self, context)

    def _divide(self, other, context):
        """(whole part of the quotient, rest) of finite numbers; NaNs if the former has too many digits."""
        sign = self._sign ^ other._sign
        ideal = self._exp if other._is_special else min(self._exp, other._exp)
        difference = self.adjusted() - other.adjusted()
        if not self._int or other._is_special or difference <= -2:
            return _make(sign, 0, 0), self._rescale(ideal, context.rounding)
        if difference <= context.prec:
            left, right = self._int, other._int
            if self._exp >= other._exp:
                left *= 10**(self._exp - other._exp)
            else:
                right *= 10**(other._exp - self._exp)
            quotient, rest = divmod(left, right)
            if quotient < 10**context.prec:
                return _make(sign, quotient, 0), _make(self._sign, rest, ideal)
        context._signal(DivisionImpossible)
        return _make(0, 0, "n", True), _make(0, 0, "n", True)

    def __floordiv__(self, other, context=None):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        found = self._check_nans(other, context)
        if found is not None:
            return found
        sign = self._sign ^ other._sign
        if self._is_special:
            if other._is_special:
                context._signal(InvalidOperation)
                return _make(0, 0, "n", True)
            return _make(sign, 0, "F", True)
        if not other:
            return _divided_by_zero(self, sign, context)
        return self._divide(other, context)[0]

    def __rfloordiv__(self, other, context=None):
        other = _other(other)
        return other if other is NotImplemented else other.__floordiv__(self, context)

    def __mod__(self, other, context=None):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        found = self._check_nans(other, context)
        if found is not None:
            return found
        if self._is_special:
            context._signal(InvalidOperation)
            return _make(0, 0, "n", True)
        if not other:
            context._signal(InvalidOperation if self else DivisionUndefined)
            return _make(0, 0, "n", True)
        return self._divide(other, context)[1]._fix(context)

    def __rmod__(self, other, context=None):
        other = _other(other)
        return other if other is NotImplemented else other.__mod__(self, context)

    def __divmod__(self, other, context=None):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        found = self._check_nans(other, context)
        if found is not None:
            return found, found
        sign = self._sign ^ other._sign
        nan = _make(0, 0, "n", True)
        if self._is_special:
            context._signal(InvalidOperation)
            return (nan if other._is_special else _make(sign, 0, "F", True)), nan
        if not other:
            if not self:
                context._signal(DivisionUndefined)
                return nan, nan
            context._signal(InvalidOperation, DivisionByZero)
            return _make(sign, 0, "F", True), nan
        quotient, rest = self._divide(other, context)
        return quotient, rest._fix(context)

    def __rdivmod__(self, other, context=None):
        other = _other(other)
        return other if other is NotImplemented else other.__divmod__(self, context)

    def remainder_near(self, other, context=None):
        """What is left of the nearest multiple of the other."""
        other = _operand(other)
        context = context or getcontext()
        found = self._check_nans(other, context)
        if found is not None:
            return found
        if self._is_special or not other:
            context._signal(InvalidOperation if self else DivisionUndefined)
            return _make(0, 0, "n", True)
        if other._is_special:
            return self._fix(context)
        ideal = min(self._exp, other._exp)
        if self.adjusted() - other.adjusted() > context.prec:
            context._signal(DivisionImpossible)
            return _make(0, 0, "n", True)
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
            product = self.__mul__(other, context)
        else:
            product = _make(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        return product.__add__(third, context)

    def __pow__(self, other, modulo=None, context=None):
        from _decimal_functions import power, power_modulo

        other = _other(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if modulo is not None:
            modulo = _other(modulo)
            return modulo if modulo is NotImplemented else power_modulo(self, other, modulo, context)
        return power(self, other, context)

    def __rpow__(self, other, modulo=None, context=None):
        other = _other(other)
        return other if other is NotImplemented else other.__pow__(self, context=context)

    # ---- Exponents

    def _rescale(self, exponent, rounding):
        """The same number with another exponent."""
        if self._is_special:
            return Decimal(self)
        if not self._int:
            return _make(self._sign, 0, exponent)
        return _make(self._sign, _drop(self._sign, self._int, exponent - self._exp, rounding)[0], exponent)


def _invalid(context):
    context._signal(InvalidOperation)
    return _make(0, 0, "n", True)


def _divided_by_zero(number, sign, context):
    if not number:
        context._signal(DivisionUndefined)
        return _make(0, 0, "n", True)
    context._signal(DivisionByZero)
    return _make(sign, 0, "F", True)


def _aligned(left, right, prec):
    """((coefficient of the left, common exponent), coefficient of the right); a very small one becomes tiny."""
    a, b = (left, right) if left._exp >= right._exp else (right, left)
    a_int, b_int, exponent = a._int, b._int, b._exp
    gap = a._exp + _size(a_int) - 1 - (b._exp + _size(b_int) - 1)
    if a_int and b_int and gap > prec + 2:
        # All that counts of the small one is that it is there.
        exponent = a._exp + min(-1, _size(a_int) - prec - 2)
        if b.adjusted() < exponent:
            b_int = 1
        else:
            exponent = b._exp
    elif not a_int:
        return ((0, exponent), b_int) if a is left else ((b_int, exponent), 0)
    a_int *= 10**(a._exp - exponent)
    return ((a_int, exponent), b_int) if a is left else ((b_int, exponent), a_int)


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


def _from_text(text, context):
    if parts := _finite(text):
        sign, whole, behind_whole, behind_point, exponent = parts.groups()
        fraction = behind_whole or behind_point or ""
        return _make(int(sign == "-"), int((whole or "") + fraction), int(exponent or 0) - len(fraction))
    if parts := _special(text):
        sign, nan, diagnosis = parts.groups()
        if nan is None:
            return _make(int(sign == "-"), 0, "F", True)
        return _make(int(sign == "-"), int(diagnosis or 0), "n" if len(nan) == 3 else "N", True)
    (context or getcontext())._signal(ConversionSyntax)
    return _make(0, 0, "n", True)


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


numbers.Number.register(Decimal)
name_in_errors(Decimal, "decimal.Decimal")
name_in_errors(Context, "decimal.Context")

# The methods that are not arithmetic.
import _decimal_methods
