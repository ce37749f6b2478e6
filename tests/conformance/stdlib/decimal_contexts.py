# Contexts: what they hold, what they refuse, what they signal.
from decimal import *


def tried(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(getcontext())
with localcontext(prec=5, rounding=ROUND_UP) as context:
    print(Decimal(1) / 3, context.prec, +Decimal("1.2345678"))
print(getcontext().prec)
quiet = Context(prec=4, traps=[])
print(quiet.divide(1, 0), quiet.flags[DivisionByZero], quiet.create_decimal("1.23456"), quiet.create_decimal("x"), quiet.sqrt(2))
print(quiet, quiet.copy().prec, quiet.Etiny(), quiet.Etop(), quiet.power(2, 10), quiet.to_sci_string(Decimal("1E+5")))
quiet.clear_flags()
print(quiet.flags[Inexact], quiet.logical_and(Decimal(1100), Decimal(1010)), quiet.logical_invert(Decimal(101)))
for name, value in (("prec", 0), ("prec", "a"), ("rounding", "a"), ("foo", 1), ("Emin", 5)):
    print(name, tried(setattr, quiet, name, value))
print(tried(quiet.add, 1, "2"), tried(setcontext, 5), tried(lambda: Decimal(1) / 0), tried(lambda: Decimal(0) / 0))
print(tried(lambda: Decimal("1E+999999") * 10), tried(lambda: Decimal("1E-999999") / 10**10), tried(lambda: divmod(Decimal(1), 0)))
print(InvalidOperation.__mro__[:3], issubclass(DivisionByZero, ZeroDivisionError), MAX_PREC)
small = Context(prec=3, Emin=-5, Emax=5, traps=[])
for text in ("1234567", "0.00000123", "0.0000000001", "99999", "-0.000012345"):
    small.clear_flags()
    print(text, small.create_decimal(text), [signal.__name__ for signal, is_set in small.flags.items() if is_set])
