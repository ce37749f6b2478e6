# Every kind of pattern of the match statement.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Color:
    RED = "red"


def kind(value):
    match value:
        case None | True | False:
            return f"constant {value}"
        case 0 | -1 | 1.5 | 2 + 3j:
            return f"number {value}"
        case "text" | b"bytes":
            return f"literal {value!r}"
        case Color.RED:
            return "dotted name"
        case int(n) if n > 100:
            return f"large {n}"
        case int() | float():
            return "other number"
        case Point(0, y=0):
            return "origin"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x=px):
            return f"point {px}"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [1, [2, *inner], *rest]:
            return f"nested {inner} {rest}"
        case (first, *_, last):
            return f"from {first} to {last}"
        case {"k": v, **rest} if rest:
            return f"mapping {v} and {rest}"
        case {"k": [a, b]}:
            return f"pair {a} {b}"
        case {"x": str() as s}:
            return f"string in mapping {s}"
        case {}:
            return "some mapping"
        case str(s):
            return f"string {s}"
        case _:
            return "something else"


for value in (None, True, 0, -1, 1.5, 2 + 3j, "text", b"bytes", "red", 500, 7, 2.5, Point(0, 0), Point(3, 3),
              Point(1, 2), [], [9], [1, [2, 3, 4], 5], (1, 2, 3), {"k": 1, "z": 2}, {"k": [1, 2]}, {"x": "y"},
              {}, "other", {1, 2}, b"zz", range(3), object):
    print(kind(value))
for wrong in ("match 1:\n case Point(1, 2, 3): pass\nmatch Point(1, 2):\n case Point(1, 2, 3): pass",
              "match 1:\n case int(1, 2): pass", "match Point(1,2):\n case Point(1, x=1): pass"):
    try:
        exec(wrong)
        print("no error")
    except TypeError as error:
        print(error)
