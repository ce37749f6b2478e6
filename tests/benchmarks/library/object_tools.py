# Measures: builtins about objects and classes, and the library's classes: enums, dataclasses, managers, copies, errors.
import contextlib
import copy
import enum
import logging
import sys
import types
import typing
import weakref
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass, field, replace

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 9_000

log = logging.getLogger("library")


class Color(enum.Enum):
    RED = 1
    GREEN = 2


class Access(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)


@dataclass(frozen=True)
class Key:
    name: str
    number: int


class Shape(ABC):
    @abstractmethod
    def area(self): ...


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2

    def __repr__(self):
        return f"Square({self.side})"

    def __len__(self):
        return 4

    def __iter__(self):
        return iter((self.side,) * 4)

    def __contains__(self, side):
        return side == self.side

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return name


@contextlib.contextmanager
def noted(notes):
    notes.append(1)
    try:
        yield notes
    finally:
        notes.append(2)


def attributes(step):
    square = Square(step % 5)
    total = isinstance(square, Shape) + isinstance(step, (str, int)) + issubclass(Square, Shape) + callable(square.area)
    total += isinstance([], Sequence) + isinstance({}, Mapping) + isinstance(square, Iterable)
    total += hasattr(square, "side") + hasattr(square, "_none") + getattr(square, "side") + len(square.missing)
    total += getattr(square, "_none", 3) + len(vars(square)) + len(square) + sum(square) + (9 in square)
    setattr(square, "extra", 5)
    square.__dict__["more"] = 1
    delattr(square, "extra")
    total += len(repr(square)) + len(str(square)) + (type(square) is Square) + len(type(square).__name__) + bool(square)
    return total + square.area() + (id(square) == id(square)) + (hash(square) == hash(square))


def classes(step):
    total = Color(step % 2 + 1).value + Color["RED"].value + len(Color.GREEN.name) + len(list(Color))
    total += Level.HIGH > step
    total += (Access.READ | Access.WRITE).value + (Access.READ in Access.READ | Access.WRITE)
    point = Point(step, 2)
    other = replace(point, y=3)
    total += (point < other) + (point == Point(step, 2)) + len(repr(point)) + len(asdict(point)) + astuple(other)[1]
    table = {Key("a", step): 1, Key("b", 2): 2}
    total += table[Key("a", step)] + types.SimpleNamespace(a=1).a + len(typing.get_type_hints(Key))
    made = type("Made", (Square,), {"side": 2})
    return total + made(3).side


def managed(step):
    notes = []
    with noted(notes) as same, contextlib.suppress(KeyError):
        same.append({}["absent"])
    total = len(notes)
    try:
        int("x" if step % 2 else "1")
        [].pop()
    except ValueError as error:
        total += len(str(error)) + len(error.args)
    except (IndexError, KeyError) as error:
        total += len(repr(error))
    for thing in (None, [], {}, ()):
        try:
            total += thing.absent
        except AttributeError:
            total += 1
    log.debug("step %d", step)
    return total


def copied(step):
    tree = {"a": [1, [2, 3]], "b": (step, "x"), "p": Point(1, 2)}
    deep = copy.deepcopy(tree)
    shallow = copy.copy(tree)
    square = Square(1)
    reference = weakref.ref(square)
    return len(deep) + (shallow["a"] is tree["a"]) + (deep == tree) + (reference() is square) + copy.copy(square).side


def run(count):
    total = 0
    for step in range(count):
        total += attributes(step) + classes(step) + managed(step) + copied(step)
    return total


assert run(20) == 3432
run(max(1, int(COUNT * SCALE)))
print("ok")
