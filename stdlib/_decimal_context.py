"""The contexts of decimal arithmetic: precision, rounding, and what happens when something is not exact."""

import contextvars
from _builtin_functions import present
from collections.abc import MutableMapping

import _decimal
from _decimal import Decimal, getcontext

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
ROUNDINGS = (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN,
             ROUND_05UP)

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)


class DecimalException(ArithmeticError):
    """Anything that a context may raise."""


class Clamped(DecimalException):
    """An exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """The operation makes no sense."""


class ConversionSyntax(InvalidOperation):
    """A text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number was divided by zero."""


class DivisionImpossible(InvalidOperation):
    """The whole part of a quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero was divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were lost."""


class InvalidContext(InvalidOperation):
    """The context is not fit for the operation."""


class Rounded(DecimalException):
    """Digits were lost."""


class Subnormal(DecimalException):
    """The exponent is below the least of full precision."""


class Overflow(Inexact, Rounded):
    """The number is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The number is too small."""


class FloatOperation(DecimalException, TypeError):
    """Floats and decimals were mixed."""


SIGNALS = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
_SHOWN = [Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow]
_BITS = {signal: 1 << number for number, signal in enumerate(
    [*SIGNALS, ConversionSyntax, DivisionImpossible, DivisionUndefined])}
_BITS[InvalidContext] = 1
_VALID = ("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
          "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")


class SignalDict(_decimal.SignalDictMixin, MutableMapping):
    """Which signals are set; only they may be."""

    __slots__ = ()
    __hash__ = None

    def __getitem__(self, key):
        if key not in SIGNALS:
            raise KeyError(_VALID)
        return self._bits & _BITS[key] != 0

    def __setitem__(self, key, value):
        if key not in SIGNALS:
            raise KeyError(_VALID)
        self._bits = self._bits | _BITS[key] if value else self._bits & ~_BITS[key]

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(SIGNALS)

    def __len__(self):
        return len(SIGNALS)

    def copy(self):
        return dict(self)

    def __repr__(self):
        return "{" + ", ".join(f"{signal!r}:{self[signal]}" for signal in SIGNALS) + "}"


def _bits_of(signals):
    """Signals, as a list or as a mapping of all of them, as bits."""
    if isinstance(signals, SignalDict):
        return signals._bits
    if isinstance(signals, dict):
        if set(signals) != set(SIGNALS):
            raise KeyError("invalid error flag") if set(signals) - set(SIGNALS) else TypeError("invalid signal dict")
        signals = [signal for signal in SIGNALS if signals[signal]]
    bits = 0
    for signal in signals:
        if signal not in SIGNALS:
            raise TypeError(_VALID)
        bits |= _BITS[signal]
    return bits


def _raise(bits):
    """The exception of signals that are trapped."""
    conditions = [condition for condition in (InvalidOperation, ConversionSyntax, DivisionImpossible, DivisionUndefined,
                                              *SIGNALS[1:]) if bits & _BITS[condition]]
    first = conditions[0]
    raise (InvalidOperation if issubclass(first, InvalidOperation) else first)(conditions)


_LIMITS = {"prec": (1, MAX_PREC), "Emin": (MIN_EMIN, 0), "Emax": (0, MAX_EMAX), "capitals": (0, 1), "clamp": (0, 1)}


class Context(_decimal._Context):
    """The rules of arithmetic: how many digits, how they are rounded, which signals raise."""

    __slots__ = ()

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = DefaultContext if "DefaultContext" in globals() else None
        given = {"prec": prec, "rounding": rounding, "Emin": Emin, "Emax": Emax, "capitals": capitals, "clamp": clamp}
        for name, value in given.items():
            setattr(self, name, getattr(base, name) if value is None else value)
        traps = _bits_of(base.traps if traps is None else traps)
        flags = _bits_of([] if flags is None else flags)
        for name, bits in (("traps", traps), ("flags", flags)):
            signals = SignalDict()
            signals._bits = bits
            object.__setattr__(self, name, signals)

    def __setattr__(self, name, value):
        if name in _LIMITS:
            if not isinstance(value, int):
                raise TypeError("an integer is required")
            least, most = _LIMITS[name]
            if not least <= value <= most:
                shown = {"prec": "[1, MAX_PREC]", "Emin": "[MIN_EMIN, 0]", "Emax": "[0, MAX_EMAX]"}
                raise ValueError(f"valid range for {name} is {shown[name]}" if name in shown else
                                 f"valid values for {name} are 0 or 1" if name == "clamp" else
                                 f"valid values for {name} are [0, 1]")
        elif name == "rounding":
            if value not in ROUNDINGS:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name in ("flags", "traps"):
            getattr(self, name)._bits = _bits_of(value)
            return
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError(f"{name} cannot be deleted")

    def __repr__(self):
        flags = ", ".join(signal.__name__ for signal in _SHOWN if self.flags[signal])
        traps = ", ".join(signal.__name__ for signal in _SHOWN if self.traps[signal])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])")

    def __reduce__(self):
        flags = [signal for signal in SIGNALS if self.flags[signal]]
        traps = [signal for signal in SIGNALS if self.traps[signal]]
        return self.__class__, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, flags, traps)

    __hash__ = None

    def clear_flags(self):
        """Set no signal."""
        self.flags._bits = 0

    def clear_traps(self):
        """Raise nothing."""
        self.traps._bits = 0

    def _signal(self, *conditions):
        """Set flags, and raise if one of them is trapped."""
        bits = 0
        for condition in conditions:
            bits |= _BITS[condition]
        self._signal_bits(bits)

    def _wider(self, digits):
        """The same for steps in between: more digits, nothing raised."""
        wider = Context(min(self.prec + digits, MAX_PREC), ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, 1, 0, [], [])
        return wider

    def create_decimal(self, num="0", /):
        """A decimal, rounded as the context says."""
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            self._signal(ConversionSyntax)
            return Decimal("NaN")
        made = Decimal(num, self)
        if made.is_nan() and made._int and len(str(made._int)) > self.prec - self.clamp:
            self._signal(ConversionSyntax)
            return Decimal("NaN")
        return made._fix(self)

    def create_decimal_from_float(self, f, /):
        """The same from a float."""
        return Decimal.from_float(f)._fix(self)

    def radix(self):
        return _decimal.make(0, 10, 0)

    def canonical(self, x, /):
        return x.canonical()


def _converted(value):
    """An operand of a context's method."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def _add_methods():
    """The methods of a context that are those of decimals with the context as the last argument."""
    unary = ("exp", "ln", "log10", "logb", "next_minus", "next_plus", "normalize", "sqrt", "to_integral_value",
             "to_integral_exact", "number_class", "is_normal", "is_subnormal", "logical_invert", "to_eng_string")
    plain = ("is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed", "is_snan", "is_zero",
             "copy_abs", "copy_negate")
    binary = ("compare", "compare_signal", "max", "max_mag", "min", "min_mag", "next_toward", "quantize",
              "remainder_near", "rotate", "same_quantum", "scaleb", "shift", "logical_and", "logical_or", "logical_xor",
              "compare_total", "compare_total_mag")
    def one(name, takes_context=True):
        if takes_context:
            return lambda self, x, /: getattr(_converted(x), name)(context=self)
        return lambda self, x, /: getattr(_converted(x), name)()

    def two(name):
        return lambda self, x, y, /: getattr(_converted(x), name)(_converted(y), context=self)

    def operation(native):
        return lambda self, x, y, /: native(x, y, self)

    for name in unary:
        setattr(Context, name, one(name))
    for name in plain:
        setattr(Context, name, one(name, False))
    for name in binary:
        setattr(Context, name, two(name))
    for name in ("add", "subtract", "multiply", "divide", "divide_int", "remainder", "divmod"):
        setattr(Context, name, operation(getattr(_decimal, name)))
    Context.to_integral = Context.to_integral_value
    Context.abs = lambda self, x, /: _decimal.abs(_converted(x), self)
    Context.plus = lambda self, x, /: _decimal.plus(_converted(x), self)
    Context.minus = lambda self, x, /: _decimal.minus(_converted(x), self)
    Context.to_sci_string = lambda self, x, /: _converted(x)._text(self)
    Context.copy_decimal = lambda self, x, /: _converted(x)
    Context.copy_sign = lambda self, x, y, /: _converted(x).copy_sign(_converted(y))
    Context.fma = lambda self, x, y, z, /: _converted(x).fma(_converted(y), _converted(z), context=self)
    Context.power = lambda self, a, b, modulo=None: _converted(a).__pow__(
        _converted(b), None if modulo is None else _converted(modulo), context=self)


_add_methods()
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
_current = contextvars.ContextVar("decimal_context")


def _find_context():
    """The context of the calculations that are given none."""
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context


def setcontext(context, /):
    """Set it."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context.clear_flags()
    _current.set(context)
    _decimal.forget()


class _LocalContext:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, *exc_info):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    """A context for a `with` statement."""
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _LocalContext(context)


for _one in [DecimalException, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext, Context,
             *SIGNALS]:
    _one.__module__ = "decimal"


present(globals(), "_decimal", ["localcontext", "setcontext"])
