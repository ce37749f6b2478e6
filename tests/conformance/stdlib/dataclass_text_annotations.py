# Annotations that are text: ClassVar, InitVar and KW_ONLY are known by the names of the module.
from __future__ import annotations
import dataclasses as dc
import typing
import typing as t
from dataclasses import dataclass, fields, InitVar, KW_ONLY as rest
from typing import ClassVar as CV


@dataclass
class Point:
    x: int
    one: typing.ClassVar = 1
    two: t.ClassVar[int] = 2
    three: CV[int] = 3
    four: "typing .ClassVar [int]" = 4
    five: other.ClassVar = 5
    start: InitVar[int] = 6
    stop: dc.InitVar[int] = 7
    fake: dc.ClassVar = 8
    _: rest
    last: int = 9

    def __post_init__(self, start, stop):
        print(start, stop)


print([f.name for f in fields(Point)], Point.__init__.__annotations__)
print(Point(1, 2, 3, 4, last=5))


class Root:
    __slots__ = iter(["a"])


try:
    @dataclass(slots=True)
    class Slotted(Root):
        x: int
except TypeError as error:
    print(error)
