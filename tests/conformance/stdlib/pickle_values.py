# Values of all kinds as pickles of every protocol, byte by byte, and back.
import collections
import enum
import fractions
import operator
import pickle


class Plain:
    def __init__(self, x=0):
        self.x = x

    def __eq__(self, other):
        return self.__dict__ == other.__dict__


class Slotted:
    __slots__ = ("a", "b")


class Words(list):
    pass


class WithArguments:
    def __new__(cls, a, *, b=1):
        return object.__new__(cls)

    def __getnewargs_ex__(self):
        return (1,), {"b": 2}


class Colour(enum.Enum):
    RED = 1


Pair = collections.namedtuple("Pair", "x y")
slotted = Slotted()
slotted.a = 1
loop = []
loop.append(loop)
values = [None, True, 0, 255, 256, 65536, -1, 2**31, -2**63, 2**100, 1.5, "abc", "é\n\\", b"", b"ab", bytearray(b"x"), (),
          (1,), (1, 2, 3), (1, 2, 3, 4), [], [1, 2], {}, {"a": 1}, {1: 2, 3: 4}, {1}, frozenset([1]), 1j, range(3), ...,
          int, type(None), len, Plain, Plain(5), slotted, Words([1, 2]), WithArguments(1), Colour.RED, Pair(1, 2), loop,
          collections.OrderedDict(a=1), collections.deque([1], 3), fractions.Fraction(1, 3), operator.itemgetter(1),
          ValueError("a", 1), ["ab" * 2] * 2]
for protocol in range(6):
    for value in values:
        if value is slotted and protocol < 2:
            continue
        data = pickle.dumps(value, protocol)
        back = pickle.loads(data)
        print(protocol, data, type(back).__name__, "" if " at 0x" in repr(back) else repr(back))
back = pickle.loads(pickle.dumps(loop))
print(back[0] is back, len(pickle.dumps(list(range(1500)))), len(pickle.dumps("y" * 70000)))
