# Decimals and contexts as objects: what they are made of, what they refuse, copies, subclasses, contexts of calls.
import contextvars
import copy
import pickle
import weakref
from decimal import *


def tried(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


one = Decimal("1.10")
for call in (lambda: setattr(Decimal, "x", 1), lambda: setattr(one, "x", 1), lambda: weakref.ref(one), lambda: one.__dict__,
             lambda: Decimal(1, 2), lambda: Decimal(value=3), lambda: Decimal("x", Context(traps=[])),
             lambda: one.__add__(2, getcontext()), lambda: one + "a", lambda: one < "a", lambda: one + 1.5, lambda: "a" * one,
             lambda: one ** None, lambda: one == "1.10", lambda: one != 1.1, lambda: one == Decimal("1.1"), lambda: Decimal(),
             lambda: Decimal("1e1000000000000000000"), lambda: Decimal("\u0661.5"), lambda: Decimal("1\x00"),
             lambda: hash(Decimal("sNaN")), lambda: Decimal("NaN") < 1, lambda: Decimal("sNaN") == 1,
             lambda: Decimal("NaN") != 1, lambda: int(Decimal("Infinity")), lambda: float(Decimal("-NaN")), lambda: +Decimal("-0")):
    print(tried(call))
print(copy.copy(one) is one, copy.deepcopy(one) is one, pickle.loads(pickle.dumps(one)), Decimal(one) is one)


class Money(Decimal):
    def __new__(cls, value, unit):
        self = super().__new__(cls, value)
        self.unit = unit
        return self


money = Money("2.50", "EUR")
print(money, money.unit, type(money + 1), type(-money), type(Decimal(money)), repr(money), money == Decimal("2.5"),
      isinstance(money, Decimal), money.real is money, type(Money.from_float) is type(Decimal.from_float))
flags = getcontext().flags
getcontext().clear_flags()
print(flags is getcontext().flags, len(flags), flags[Inexact], Decimal(1) / 3, flags[Inexact], sorted(map(str, flags))[0])
for call in (lambda: flags[ValueError], lambda: flags.__delitem__(Inexact), lambda: flags.__setitem__("a", 1),
             lambda: getcontext().copy().flags == flags, lambda: flags.get(Rounded), lambda: getcontext().flags.copy()[Rounded]):
    print(tried(call))
shared = getcontext()


def narrow(precision):
    getcontext().prec = precision
    return getcontext() is shared, Decimal(1) / 7


def own(precision):
    with localcontext(prec=precision) as context:
        return getcontext() is context, Decimal(1) / 7, contextvars.copy_context().run(narrow, precision - 1)


print(contextvars.copy_context().run(own, 5), getcontext().prec, own(4), getcontext() is shared, Decimal(1) / 7)
setcontext(BasicContext)
print(getcontext() is BasicContext, getcontext().prec, Decimal(2) / 3, contextvars.copy_context().run(narrow, 3), Decimal(1) / 7)
