# A dataclass keeps the __init__ that its body defines; a field may be part of its own repr.
from dataclasses import dataclass, field
from typing import Protocol


@dataclass
class Doubles:
    x: int

    def __init__(self, x):
        self.x = 2 * x


@dataclass(init=True, frozen=True)
class Frozen:
    x: int = 1

    def __init__(self):
        object.__setattr__(self, "x", "own")


class Shape(Protocol):
    a: int


@dataclass
class Plain(Shape):
    a: int


@dataclass
class Own(Shape):
    def __init__(self, a):
        self.a = a * 2


print(Doubles(3), Frozen(), Plain(5), Own(5).a)
made = field()
made.type = made
made.name = "id"
print(repr(made).partition("default")[0])
