# Enum, IntEnum, Flag, auto, aliases, members' attributes, errors.
from enum import Enum, IntEnum, IntFlag, Flag, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1

    @property
    def low(self):
        return self.name.lower()


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Num(IntEnum):
    ONE = 1
    TWO = 2


class Word(StrEnum):
    HELLO = auto()
    BYE = "bye!"


print(list(Color), Color.RED, repr(Color.RED), Color.CRIMSON is Color.RED, Color(2), Color["GREEN"],
    Color.RED.name, Color.RED.value, Color.RED.low, len(Color), Color.RED in Color, 1 in Color,
    Color.__members__.keys(), isinstance(Color.RED, Color), {Color.RED: "r"}[Color.RED])
print(Perm.R | Perm.X, repr(Perm.RW), Perm.R in Perm.RW, ~Perm.R, Perm(0), Perm(3), bool(Perm(0)),
    list(Perm.RW), Perm.R & Perm.W, Perm.RW ^ Perm.W, len(Perm.RW))
print(Num.ONE + 1, Num.ONE < Num.TWO, Num.TWO == 2, f"{Num.ONE}", repr(Num.ONE), Word.HELLO, Word.BYE.upper(),
    Word("hello"), [*Num], max(Num), sorted(Num, reverse=True), int(Num.TWO), IntFlag("F", "A B").A | 8)
Animal = Enum("Animal", ["CAT", "DOG"])
print(list(Animal), Enum("P", {"x": 1, "y": 2}).y.value)
for action in ("Color(99)", "Color['NO']", "Color.NO", "Color.RED = 5", "del Color.RED", "Color.RED.value = 2",
        "class Sub(Color): pass", "Color.RED < Color.GREEN", "Color()", "class D(Enum):\n A = 1\n A = 2",
        "unique(Color)", "Perm(99)", "Color.RED.RED.name", "class E(Enum):\n _value_ = 5\n A = 1"):
    try:
        exec(action)
        print(repr(action), "is fine")
    except Exception as error:
        print(repr(action), "|", type(error).__name__, error)
