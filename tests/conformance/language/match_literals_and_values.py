# match: literals, singletons, values, numbers that are equal.
import enum


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class K:
    LIMIT = 10


def classify(value):
    match value:
        case 0:
            return "zero"
        case True | False if value is True:
            return "true"
        case None:
            return "none"
        case "text" | b"bytes":
            return "text or bytes"
        case -1 | 2.5 | 1 + 2j:
            return "number"
        case Color.RED:
            return "red"
        case K.LIMIT:
            return "limit"
        case ():
            return "empty"
        case _:
            return "other"


for value in (0, 0.0, False, True, 1, None, "text", b"bytes", -1, 2.5, 1 + 2j, Color.RED, Color.BLUE, 10, 10.0,
        (), [], "", ...):
    print(repr(value), classify(value))
