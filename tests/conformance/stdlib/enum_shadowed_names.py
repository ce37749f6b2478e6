# Members that are named as an attribute of their type, auto() in tuples, and what a data class shows.
import inspect
from collections import namedtuple
from dataclasses import dataclass, field
from enum import *
from types import DynamicClassAttribute


class Book(StrEnum):
    author = "author"
    title = "title"
    coded = b"coded", "ascii"


class Number(IntEnum):
    divisor = 1
    numerator = 2


class Dynamic(Enum):
    @DynamicClassAttribute
    def test(self):
        return "dynamic"


class Test(Dynamic):
    test = 1


print(Book.author.title(), Book.title.title(), Book.title.author is Book.author, repr(Book.coded))
print(Number.divisor.numerator, Number.numerator.divisor is Number.divisor, Test.test.test, Test.test.value)
Item = namedtuple("Item", "index text")
Mixed = Enum("Mixed", {"ONE": (auto(), auto()), "TWO": auto(), "THREE": Item(auto(), "three")})
print([one.value for one in Mixed])


@dataclass
class Animal:
    size: str
    legs: int
    tail: bool = field(repr=False, default=True)


class Creature(Animal, Enum):
    BEETLE = ("small", 6)


class Odd(Flag):
    A = 1
    E = None


print(Creature.BEETLE)
print(repr(Creature.BEETLE))
for attempt in (lambda: Odd.A | Odd.E, lambda: Odd.E & Odd.A, lambda: ~Odd.E, lambda: Enum("Bad", 0), lambda: Enum("None", ())):
    try:
        print(len(attempt()))
    except TypeError as error:
        print(error)
print(inspect.signature(Enum), "size" in dir(Creature.BEETLE))
