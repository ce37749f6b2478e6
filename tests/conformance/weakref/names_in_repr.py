# W9: the repr of a reference or proxy calls the type of its referent by its full name, without the module for classes
# of __main__.
from collections import Counter, OrderedDict, UserDict, deque
from functools import partial
from weakref import WeakSet, proxy, ref


def makes():
    class Inner:
        pass
    return Inner


class Outer:
    class Nested:
        pass


class Renamed:
    pass


class Unnamed:
    pass


Renamed.__module__ = "shop.goods"
Renamed.__qualname__ = "Shelf.Thing"
Unnamed.__module__ = 3


def shown(reference):
    text = repr(reference)
    return text[text.index("to"):text.rindex(" at ")]


for value in (makes()(), Outer.Nested(), Renamed(), Unnamed(), UserDict(), WeakSet(), Counter(), OrderedDict(), deque(),
              partial(print), set(), len, makes, Outer, print.__class__):
    print(shown(ref(value)), shown(proxy(value)))
