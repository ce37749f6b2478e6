# pprint: containers of every kind, broken into lines where they do not fit.
import collections
import dataclasses
import types
from pprint import pformat

print(pformat({"name": "x" * 30, "list": list(range(12)), "nested": {"a": [1, 2, {"b": (1, 2, 3)}]}, 1: 2}, width=40))
for value in ([], {}, (), set(), (1,), [[]], {1, "a", None}, list(range(30)), [1.5] * 30, frozenset(range(40)),
              {number: str(number) * 8 for number in range(9)}, ("word " * 9, "word " * 9)):
    print(pformat(value))
    print(pformat(value, width=20, compact=True, indent=2))
for value in (collections.OrderedDict((number, "v" * number) for number in range(15)), collections.OrderedDict(),
              collections.defaultdict(int, {number: "v" * 10 for number in range(9)}),
              collections.Counter("abracadabra" * 3 + "xyz"), collections.ChainMap({"a": "b" * 40}, {"c": "d" * 40}),
              collections.deque(range(30)), collections.deque(range(30), maxlen=50), collections.UserList(range(30)),
              collections.UserDict({"a": "b" * 80}), types.MappingProxyType({"a": "x" * 50, "b": "y" * 50}),
              types.SimpleNamespace(a="x" * 50, b="y" * 50, c=1)):
    print(pformat(value))
    print(pformat(value, width=30, indent=3, compact=True))


@dataclasses.dataclass
class Point:
    x: int
    y: list = dataclasses.field(default_factory=list)
    hidden: int = dataclasses.field(default=3, repr=False)


class Own(list):
    def __repr__(self):
        return "mine" * 30


class Plain(list):
    pass


print(pformat(Point(1)), pformat([Point(1, ["abc" * 10] * 3)] * 2, width=40))
print(pformat(Own(range(50))), pformat(Plain(range(8)), width=10))
