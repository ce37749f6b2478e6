# __bytes__ = None, an iterator at the largest index, the deprecated ByteString, Fraction.from_decimal.
import collections.abc
import sys
import typing
import warnings
from decimal import Decimal
from fractions import Fraction


class Blocked(list):
    __bytes__ = None


class Counting:
    def __getitem__(self, index):
        return index


for attempt in (lambda: bytes(Blocked([1])), lambda: bytearray(Blocked([1])), lambda: Fraction.from_decimal(1.5),
                lambda: Fraction.from_decimal(Decimal("inf"))):
    try:
        print(attempt())
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(Fraction.from_decimal(Decimal("1.25")), Fraction.from_decimal(3), type("F", (Fraction,), {}).from_decimal(Decimal(2)))
iterator = iter(Counting())
iterator.__setstate__(sys.maxsize - 2)
print(next(iterator) == sys.maxsize - 2, next(iterator) == sys.maxsize - 1)
for _ in range(2):
    try:
        next(iterator)
    except OverflowError as error:
        print(error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(isinstance(b"", collections.abc.ByteString), isinstance("", collections.abc.ByteString))
    class Derived(collections.abc.ByteString): pass
    print(isinstance(b"", typing.ByteString), issubclass(bytes, collections.abc.ByteString))
    class Other(typing.ByteString): pass
print([(one.lineno, str(one.message)[:16]) for one in caught])
