# Every option of dumps on every kind of object that it knows, subclasses included.
import collections
import enum
import json


class Int(int):
    __repr__ = None


class Float(float):
    __repr__ = None


class Text(str):
    pass


class Colour(enum.IntEnum):
    RED = 3


class Items(dict):
    def items(self):
        return [("z", 1), ("y", 2)]


class NoItems(dict):
    def items(self):
        return [1]


nan, inf = float("nan"), float("inf")
things = [None, True, -1, 10**20, 1.5, nan, -inf, 'x"\\\n\u00e9\U0001f600\x7f\x1f\ud800', [], (), {}, [1, [2, {}]],
          {"b": [1, {"b": 2, "a": 1}], "a": {}}, Int(3), Float(2.5), Text("s"), Colour.RED,
          collections.OrderedDict(b=1, a=2), {1: 1, 2.5: 2, None: 3, True: 4, Int(7): 7, Float(1.5): 8, 10**20: 9},
          {(1, 2): 3}, {(1, 2): 3, "a": 1}, {1: 1, "a": 2}, {nan: 1}, {1, }, [b"x"], Items(a=1), NoItems(a=1), Items()]
option_sets = [{}, {"indent": 2}, {"indent": "\t", "sort_keys": True}, {"sort_keys": True}, {"ensure_ascii": False},
               {"skipkeys": True}, {"skipkeys": True, "indent": 1}, {"allow_nan": False}, {"separators": ("\u00e9", ":")},
               {"default": repr}, {"default": lambda thing: thing}, {"check_circular": False}]
for options in option_sets:
    print({name: value for name, value in options.items() if name != "default"})
    for thing in things:
        try:
            print("   ", ascii(json.dumps(thing, **options)))
        except (TypeError, ValueError) as error:
            print("   ", type(error).__name__, error)
