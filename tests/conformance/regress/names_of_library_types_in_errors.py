# Types of the library that are builtin in CPython are told with their module; Fraction took no Decimal.
import random
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

for action in (lambda: Decimal(1) + 1.5, lambda: TypeVar[int], lambda: TypeVar.foo, lambda: Fraction(Decimal("1.1")),
               lambda: random.setstate(5), lambda: Fraction([1])):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(error)
