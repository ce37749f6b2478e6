# Copies of containers' subclasses take what their slots and dicts hold.
import copy
from collections import OrderedDict, deque
from functools import partial


class Ordered(OrderedDict):
    __slots__ = ("x", "y")


class Deque(deque):
    __slots__ = ("x", "__dict__")


class Bytes(bytearray):
    __slots__ = ("x", "__dict__")


queue = Deque([1, 2])
queue.x, queue.y = 3, 4
print(queue.__reduce__()[:3])
for value in Ordered(a=1), Bytes(b"ab"):
    value.x = [3]
    value.z = 4
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    print(shallow == value, shallow.x is value.x, shallow.z, deep.x, deep.x is value.x)
    print(value.__reduce__()[:3])
print(OrderedDict.fromkeys(iterable="ab", value=1), Ordered.fromkeys("c"))
made = partial(print, 1, end="")
made.note = []
again = copy.copy(made)
print(again.keywords is made.keywords, again.args is made.args, again.note is made.note)


class Partial(partial):
    pass


print(repr(Partial(int, "1", base=2)))
