# match: mappings, rest, values, __missing__, what counts as a mapping.
import collections.abc
import types


def look(value):
    match value:
        case {"kind": "point", "x": x, "y": y}:
            return f"point {x} {y}"
        case {"kind": str() as kind, **rest}:
            return f"{kind} {rest}"
        case {1: [a, b]}:
            return f"list {a} {b}"
        case {-1: x, **extra} if extra:
            return f"negative {x} {extra}"
        case {}:
            return "any mapping"
        case _:
            return "no mapping"


class Default(dict):
    def __missing__(self, key):
        return "made"


class Mapping(collections.abc.Mapping):
    def __getitem__(self, key):
        return {"kind": "own"}[key]

    def __len__(self):
        return 1

    def __iter__(self):
        return iter(["kind"])


for value in ({}, {"kind": "point", "x": 1, "y": 2}, {"kind": "circle", "r": 3}, {1: [2, 3]}, {1: 5}, {-1: 0},
        {-1: 0, 2: 3}, {"other": 1}, [("kind", 1)], Default(), Default(kind="k"), Mapping(),
        types.MappingProxyType({"kind": "proxy"}), collections.OrderedDict(kind="od"), "kind", None):
    print(type(value).__name__, look(value))
match {"a": 1, "b": 2, "c": 3}:
    case {"a": a, **rest}:
        print(a, rest)
key = "k"


class Keys:
    name = "b"


match {"a": 1, "b": 2}:
    case {Keys.name: found}:
        print(found)
try:
    Keys.other = "b"
    match {"a": 1, "b": 2}:
        case {Keys.name: x, Keys.other: y}:
            print(x, y)
except ValueError as error:
    print(error)
