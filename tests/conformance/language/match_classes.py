# match: class patterns, positional and keyword, __match_args__, builtin types, errors.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Derived(Point):
    pass


class Odd:
    pass


def look(value):
    match value:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(y, 0):
            return f"on an axis {y}"
        case Derived(x, y):
            return f"derived {x} {y}"
        case Point(x, y=[a, *_]):
            return f"list y {x} {a}"
        case int(n) | float(n):
            return f"number {n}"
        case str() | bytes():
            return "text"
        case list([one]):
            return f"list of one {one}"
        case dict(d) if d:
            return f"dict {d}"
        case bool():
            return "never: bool is an int"
        case object():
            return "object"


for value in (Point(0, 0), Point(0, 5), Point(5, 0), Point(1, 2), Derived(1, 2), Point(1, [9, 8]), 5, True, 2.5,
        "s", b"", [1], [1, 2], {"k": 1}, {}, None, Odd()):
    print(type(value).__name__, look(value))


class BadArgs:
    __match_args__ = 5


class BadName:
    __match_args__ = (5,)


class Raises:
    __match_args__ = ("x",)

    @property
    def x(self):
        raise ValueError("property")


sources = ("case Odd(1): pass", "case Point(1, 2, 3): pass", "case Point(1, x=2): pass",
    "case BadArgs(1): pass", "case BadName(1): pass", "case int(1, 2): pass",
    "case Odd(missing=1): print('no')\n case _: print('missing attribute does not match')",
    "case value.x(): pass", "case Raises(1): pass", "case len(): pass")
for source in sources:
    for value in (Odd(), Point(1, 2), BadArgs(), BadName(), 5, Raises()):
        try:
            exec(f"match value:\n {source}")
        except Exception as error:
            print(source, type(value).__name__, "|", type(error).__name__, error)
