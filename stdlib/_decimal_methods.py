"""The methods of decimals that are not arithmetic: exponents, neighbours, extremes, functions, digits as bits.

They are put into the class when decimal is imported."""

from _decimal_context import (
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUNDINGS,
    Clamped,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
    getcontext,
)
from decimal import Decimal, _invalid, _make, _operand, _size


# ---- Exponents

def quantize(self, exp, rounding=None, context=None):
    """The number with the exponent of another."""
    exp = _operand(exp)
    context = context or getcontext()
    rounding = context.rounding if rounding is None else rounding
    if rounding not in ROUNDINGS:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                        "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    if self._is_special or exp._is_special:
        found = self._check_nans(exp, context)
        if found is not None:
            return found
        if self._is_special and exp._is_special:
            return Decimal(self)
        return _invalid(context)
    if not context.Etiny() <= exp._exp <= context.Emax:
        return _invalid(context)
    if not self._int:
        return _make(self._sign, 0, exp._exp)._fix(context)
    if self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec:
        return _invalid(context)
    made = self._rescale(exp._exp, rounding)
    if made.adjusted() > context.Emax or _size(made._int) > context.prec:
        return _invalid(context)
    if made and made.adjusted() < context.Emin:
        context._signal(Subnormal)
    if made._exp > self._exp:
        if made != self:
            context._signal(Inexact)
        context._signal(Rounded)
    return made._fix(context)


def to_integral_exact(self, rounding=None, context=None):
    """The nearest whole number; signals if it is another."""
    context = context or getcontext()
    if self._is_special:
        found = self._check_nans(context=context)
        return Decimal(self) if found is None else found
    if self._exp >= 0:
        return Decimal(self)
    made = self._rescale(0, context.rounding if rounding is None else rounding)
    if made != self:
        context._signal(Inexact)
    context._signal(Rounded)
    return made


def to_integral_value(self, rounding=None, context=None):
    """The nearest whole number."""
    context = context or getcontext()
    if self._is_special:
        found = self._check_nans(context=context)
        return Decimal(self) if found is None else found
    return Decimal(self) if self._exp >= 0 else self._rescale(0, context.rounding if rounding is None else rounding)

def normalize(self, context=None):
    """Without zeros at the end."""
    context = context or getcontext()
    found = self._check_nans(context=context)
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
    found = self._check_nans(other, context)
    if found is not None:
        return found
    limit = 2 * (context.Emax + context.prec)
    if other._exp != 0 or not -limit <= int(other) <= limit:
        return _invalid(context)
    return Decimal(self) if self._is_special else _make(self._sign, self._int, self._exp + int(other))._fix(context)


def logb(self, context=None):
    """The exponent of the first digit, as a decimal."""
    context = context or getcontext()
    found = self._check_nans(context=context)
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
    found = self._check_nans(other, context)
    if found is not None:
        return found
    order = self.copy_abs()._cmp(other.copy_abs()) if by_magnitude else self._cmp(other)
    order = order or self._cmp(other) or int(self.compare_total(other))
    return (self if (order >= 0 if wants_greater else order < 0) else other)._fix(context)


def max(self, other, context=None):
    return self._extreme(other, context, True, False)


def min(self, other, context=None):
    return self._extreme(other, context, False, False)


def max_mag(self, other, context=None):
    return self._extreme(other, context, True, True)


def min_mag(self, other, context=None):
    return self._extreme(other, context, False, True)


def next_minus(self, context=None):
    return self._neighbour(context, ROUND_FLOOR, 1)


def next_plus(self, context=None):
    return self._neighbour(context, ROUND_CEILING, 0)


def _neighbour(self, context, rounding, sign):
    context = context or getcontext()
    found = self._check_nans(context=context)
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
    return self.__add__(_make(sign, 1, context.Etiny() - 1), quiet)


def next_toward(self, other, context=None):
    """The neighbour on the way to another."""
    other = _operand(other)
    context = context or getcontext()
    found = self._check_nans(other, context)
    if found is not None:
        return found
    order = self._cmp(other)
    if not order:
        return self.copy_sign(other)
    made = self.next_plus(context) if order < 0 else self.next_minus(context)
    if made._is_special:
        for signal in (Overflow, Inexact, Rounded):
            context._signal(signal)
    elif made.adjusted() < context.Emin:
        for signal in (Underflow, Subnormal, Inexact, Rounded):
            context._signal(signal)
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
    return self._logical(other, context, lambda a, b: a & b)


def logical_or(self, other, context=None):
    return self._logical(other, context, lambda a, b: a | b)


def logical_xor(self, other, context=None):
    return self._logical(other, context, lambda a, b: a ^ b)


def logical_invert(self, context=None):
    return self._logical(None, context, lambda a: 1 - a)


def _moved(self, other, context, turns):
    other = _operand(other)
    context = context or getcontext()
    found = self._check_nans(other, context)
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
    return self._moved(other, context, True)


def shift(self, other, context=None):
    return self._moved(other, context, False)


for _name, _function in list(globals().items()):
    if getattr(_function, "__module__", None) == __name__:
        _function.__qualname__ = f"Decimal.{_name}"
        _function.__module__ = "decimal"
        setattr(Decimal, _name, _function)
Decimal.to_integral = Decimal.to_integral_value
