# isinstance() and patterns on protocols that have data among their members; issubclass() refuses them.
from typing import Protocol, runtime_checkable


@runtime_checkable
class Point(Protocol):
    x: int
    y: int = 0

    def move(self): ...


class Follows:
    def __init__(self):
        self.x = self.y = 1

    def move(self): pass


class Lacks:
    x = 1

    def move(self): pass


class Derived(Point):
    pass


class NoMethod(Follows):
    move = None


for value in Follows(), Lacks(), NoMethod(), 5:
    match value:
        case Point(x=x):
            shown = f"a point at {x}"
        case _:
            shown = "no point"
    print(type(value).__name__, isinstance(value, Point), shown)
print(isinstance(Derived(), Point), issubclass(Derived, Derived))
for cls in Follows, Derived:
    try:
        print(issubclass(cls, Point))
    except TypeError as error:
        print(error)
