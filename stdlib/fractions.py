"""Rational numbers of any size, always in lowest terms."""

import functools
import math
import numbers
import operator
import re
import sys

__all__ = ["Fraction"]
_gcd = math.gcd
_new = object.__new__

_FORMAT = re.compile(r"""
    \s*(?P<sign>[-+]?)
    (?=\d|\.\d)
    (?P<whole>\d*|\d+(?:_\d+)*)
    (?:
        (?:\s*/\s*(?P<denominator>\d+(?:_\d+)*))?
    |
        (?:\.(?P<decimal>\d*|\d+(?:_\d+)*))?
        (?:E(?P<exponent>[-+]?\d+(?:_\d+)*))?
    )
    \s*\Z
""", re.VERBOSE | re.IGNORECASE)

_SPECIFICATION = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))?
    (?P<sign>[-+ ]?)
    (?P<no_negative_zero>z)?
    (?P<alternate>\#)?
    (?P<zeros>0(?=[0-9]))?
    (?P<width>0|[1-9][0-9]*)?
    (?P<separator>[,_])?
    (?:\.(?P<precision>0|[1-9][0-9]*))?
    (?P<type>[eEfFgG%])?
    \Z
""", re.DOTALL | re.VERBOSE)


@functools.lru_cache(maxsize=1 << 14)
def _hash_of(numerator, denominator):
    """As all equal numbers have it: a quotient modulo a prime."""
    try:
        inverse = pow(denominator, -1, sys.hash_info.modulus)
    except ValueError:
        result = sys.hash_info.inf
    else:
        result = hash(hash(abs(numerator)) * inverse)
    result = result if numerator >= 0 else -result
    return -2 if result == -1 else result


def _half_even(numerator, denominator):
    """The quotient rounded to a whole number."""
    quotient, rest = divmod(numerator, denominator)
    if 2 * rest > denominator or 2 * rest == denominator and quotient % 2:
        quotient += 1
    return quotient


def _rounded(numerator, denominator, exponent, no_negative_zero=False):
    """(is negative, digits): the value rounded to a multiple of a power of ten."""
    if exponent >= 0:
        denominator *= 10**exponent
    else:
        numerator *= 10**-exponent
    digits = _half_even(abs(numerator), denominator)
    return (digits != 0 if no_negative_zero else True) and numerator < 0, digits


def _figures(numerator, denominator, figures):
    """(is negative, digits, exponent): the value rounded to so many figures."""
    if numerator == 0:
        return False, 0, 1 - figures
    text_of_numerator, text_of_denominator = str(abs(numerator)), str(denominator)
    size = len(text_of_numerator) - len(text_of_denominator) + (text_of_denominator <= text_of_numerator)
    exponent = size - figures
    is_negative, digits = _rounded(numerator, denominator, exponent)
    if len(str(digits)) == figures + 1:
        digits //= 10
        exponent += 1
    return is_negative, digits, exponent


def _ratio_of_text(text):
    match = _FORMAT.match(text)
    if match is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    numerator = int(match["whole"] or "0")
    if match["denominator"]:
        denominator = int(match["denominator"])
    else:
        denominator = 1
        if decimal := match["decimal"]:
            decimal = decimal.replace("_", "")
            denominator = 10**len(decimal)
            numerator = numerator * denominator + int(decimal)
        if match["exponent"]:
            exponent = int(match["exponent"])
            if exponent >= 0:
                numerator *= 10**exponent
            else:
                denominator *= 10**-exponent
    return -numerator if match["sign"] == "-" else numerator, denominator


def _lowest(numerator, denominator):
    """The fraction of two numbers without a common divisor, the second positive."""
    self = _new(Fraction)
    self._numerator = numerator
    self._denominator = denominator
    return self


def _sum(numerator, denominator, other_numerator, other_denominator):
    divisor = _gcd(denominator, other_denominator)
    if divisor == 1:
        return _lowest(numerator * other_denominator + denominator * other_numerator,
                       denominator * other_denominator)
    part = denominator // divisor
    total = numerator * (other_denominator // divisor) + other_numerator * part
    rest = _gcd(total, divisor)
    return _lowest(total, part * other_denominator) if rest == 1 else \
        _lowest(total // rest, part * (other_denominator // rest))


def _product(numerator, denominator, other_numerator, other_denominator):
    divisor = _gcd(numerator, other_denominator)
    if divisor > 1:
        numerator //= divisor
        other_denominator //= divisor
    divisor = _gcd(other_numerator, denominator)
    if divisor > 1:
        other_numerator //= divisor
        denominator //= divisor
    return _lowest(numerator * other_numerator, denominator * other_denominator)


class Fraction(numbers.Rational):
    """A rational number, of integers, other rational numbers, a float, or a text such as '-3/7' or '1.5e3'."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = _new(cls)
        if denominator is None:
            if type(numerator) is int:
                ratio = numerator, 1
            elif isinstance(numerator, numbers.Rational):
                ratio = numerator.numerator, numerator.denominator
            elif isinstance(numerator, float) or not isinstance(numerator, (str, type)) and \
                    hasattr(numerator, "as_integer_ratio"):
                ratio = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                ratio = _ratio_of_text(numerator)
                divisor = math.gcd(*ratio)
                if ratio[1] == 0:
                    raise ZeroDivisionError(f"Fraction({ratio[0]}, 0)")
                ratio = ratio[0] // divisor, ratio[1] // divisor
            else:
                raise TypeError("argument should be a string or a Rational instance")
            self._numerator, self._denominator = ratio
            return self
        if type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator = numerator // divisor
        self._denominator = denominator // divisor
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float or int."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return _lowest(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a finite Decimal or int."""
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return _lowest(*dec.as_integer_ratio())

    # ---- Parts

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def is_integer(self):
        """Whether it is a whole number."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """(numerator, denominator)."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is no larger than that."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of its continued fraction, as far as they fit.
        before, last = (0, 1), (1, 0)
        numerator, denominator = self._numerator, self._denominator
        while True:
            whole = numerator // denominator
            size = before[1] + whole * last[1]
            if size > max_denominator:
                break
            before, last = last, (before[0] + whole * last[0], size)
            numerator, denominator = denominator, numerator - whole * denominator
        times = (max_denominator - before[1]) // last[1]
        # Which of the two that fit best is nearer?
        if 2 * denominator * (before[1] + times * last[1]) <= self._denominator:
            return _lowest(*last)
        return _lowest(before[0] + times * last[0], before[1] + times * last[1])

    # ---- Text

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        match = _SPECIFICATION.match(format_spec)
        if match is not None and not (match["align"] and match["zeros"]):
            if match["type"]:
                return self._format_as_float(match)
            if not (match["no_negative_zero"] or match["precision"] or match["zeros"]):
                return self._format_as_ratio(match)
        raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")

    @staticmethod
    def _filled(match, sign, body):
        blanks = (match["fill"] or " ") * (int(match["width"] or "0") - len(sign) - len(body))
        align = match["align"] or ">"
        if align == ">":
            return blanks + sign + body
        if align == "<":
            return sign + body + blanks
        if align == "^":
            half = len(blanks) // 2
            return blanks[:half] + sign + body + blanks[half:]
        return sign + blanks + body

    @staticmethod
    def _sign(match, is_negative):
        return "-" if is_negative else "" if match["sign"] == "-" else match["sign"]

    def _format_as_ratio(self, match):
        separator = match["separator"] or ""
        body = f"{abs(self._numerator):{separator}}"
        if self._denominator > 1 or match["alternate"]:
            body += f"/{self._denominator:{separator}}"
        return self._filled(match, self._sign(match, self._numerator < 0), body)

    def _format_as_float(self, match):
        kind = match["type"]
        letter = kind.lower()
        precision = int(match["precision"] or "6")
        if letter in "f%":
            exponent = -precision - 2 * (letter == "%")
            is_negative, digits = _rounded(self._numerator, self._denominator, exponent,
                                           bool(match["no_negative_zero"]))
            is_scientific = False
            point = precision
        else:
            figures = max(precision, 1) if letter == "g" else precision + 1
            is_negative, digits, exponent = _figures(self._numerator, self._denominator, figures)
            is_scientific = letter == "e" or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if is_scientific else -exponent
        if letter == "%":
            suffix = "%"
        elif is_scientific:
            suffix = f"{'E' if kind.isupper() else 'e'}{exponent + point:+03d}"
        else:
            suffix = ""
        text = f"{digits:0{point + 1}d}"
        whole, decimals = text[:len(text) - point], text[len(text) - point:]
        if letter == "g" and not match["alternate"]:
            decimals = decimals.rstrip("0")
        if decimals or match["alternate"]:
            suffix = f".{decimals}{suffix}"
        sign = self._sign(match, is_negative)
        separator = match["separator"]
        if match["zeros"]:
            room = int(match["width"] or "0") - len(sign) - len(suffix)
            # Groups of three with a separator take four characters each.
            whole = whole.zfill(3 * room // 4 + 1 if separator else room)
        if separator:
            head = 1 + (len(whole) - 1) % 3
            whole = separator.join([whole[:head], *(whole[at:at + 3] for at in range(head, len(whole), 3))])
        return self._filled(match, sign, whole + suffix)

    # ---- Arithmetic

    def _operator_pair(exact, fallback, takes_complex=True):
        """The forward and the reflected method of an operator."""
        def forward(a, b):
            if type(b) is Fraction or isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if takes_complex and isinstance(b, complex):
                return fallback(float(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if takes_complex and isinstance(a, numbers.Complex):
                return fallback(complex(a), float(b))
            return NotImplemented

        forward.__name__ = f"__{fallback.__name__.strip('_')}__"
        reverse.__name__ = f"__r{fallback.__name__.strip('_')}__"
        forward.__doc__ = exact.__doc__
        reverse.__doc__ = exact.__doc__
        return forward, reverse

    # Common divisors are looked for in the parts, which are smaller than the whole (Knuth, volume 2, 4.5.1).

    def _add(a, b):
        """a + b"""
        return _sum(a._numerator, a._denominator, b._numerator, b._denominator)

    def _sub(a, b):
        """a - b"""
        return _sum(a._numerator, a._denominator, -b._numerator, b._denominator)

    def _mul(a, b):
        """a * b"""
        return _product(a._numerator, a._denominator, b._numerator, b._denominator)

    def _div(a, b):
        """a / b"""
        numerator, denominator = b._numerator, b._denominator
        if numerator == 0:
            raise ZeroDivisionError(f"Fraction({denominator}, 0)")
        if numerator < 0:
            numerator, denominator = -numerator, -denominator
        return _product(a._numerator, a._denominator, denominator, numerator)

    def _floordiv(a, b):
        """a // b"""
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _divmod(a, b):
        """(a // b, a % b)"""
        whole, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
        return whole, Fraction(rest, a._denominator * b._denominator)

    def _mod(a, b):
        """a % b"""
        return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator),
                        a._denominator * b._denominator)

    __add__, __radd__ = _operator_pair(_add, operator.add)
    __sub__, __rsub__ = _operator_pair(_sub, operator.sub)
    __mul__, __rmul__ = _operator_pair(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operator_pair(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operator_pair(_floordiv, operator.floordiv, takes_complex=False)
    __divmod__, __rdivmod__ = _operator_pair(_divmod, divmod, takes_complex=False)
    __mod__, __rmod__ = _operator_pair(_mod, operator.mod, takes_complex=False)
    del _operator_pair

    def __pow__(a, b):
        """a ** b: a fraction when b is a whole number, else a float."""
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return _lowest(a._numerator**power, a._denominator**power)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator**-power}, 0)")
            if a._numerator > 0:
                return _lowest(a._denominator**-power, a._numerator**-power)
            return _lowest((-a._denominator)**-power, (-a._numerator)**-power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        """a ** b"""
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return _lowest(a._numerator, a._denominator)

    def __neg__(a):
        return _lowest(-a._numerator, a._denominator)

    def __abs__(a):
        return _lowest(abs(a._numerator), a._denominator)

    # ---- Whole numbers

    def __int__(a):
        return a.__trunc__()

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _half_even(self._numerator, self._denominator)
        shift = 10**abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    # ---- Comparing

    def __hash__(self):
        return _hash_of(self._numerator, self._denominator)

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compared(self, other, compare):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compared(b, operator.lt)

    def __gt__(a, b):
        return a._compared(b, operator.gt)

    def __le__(a, b):
        return a._compared(b, operator.le)

    def __ge__(a, b):
        return a._compared(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    # ---- Copies

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
