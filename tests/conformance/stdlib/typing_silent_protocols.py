# Protocols that are not runtime_checkable refuse isinstance() and issubclass(), but do not hinder those of the ABCs
# that they extend.
from collections.abc import Iterable
from typing import Protocol


class Follows:
    x = 1


class Silent(Protocol):
    x: int


try:
    isinstance(Follows(), Silent)
except TypeError as error:
    print(error)


class Explicit(Silent):
    x = 1


for check, value in (isinstance, Explicit()), (issubclass, Explicit), (issubclass, 3):
    try:
        print(check(value, Silent))
    except TypeError as error:
        print(error)


class Sized(Iterable, Protocol):
    size: int


print(isinstance([], Iterable), isinstance(3, Iterable), issubclass(int, Iterable))
