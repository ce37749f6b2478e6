# What every random program begins with: how it tells its events, and the classes its objects are made of.
#
# Each class takes a name and can hold two more objects. They differ in where they keep them (attributes, slots, the
# items of a builtin base) and in whether they can be compared. `spend` bounds what finalisers and callbacks do, and
# `tired` the turns of loops over what may grow meanwhile, so that every program ends.
PRELUDE = """
import gc, itertools, sys, weakref
from collections import OrderedDict, defaultdict, deque
from contextlib import ExitStack, contextmanager, suppress
from copy import copy
from functools import lru_cache, partial, reduce
from operator import delitem, setitem
from weakref import ref, proxy, finalize, WeakMethod, getweakrefcount, getweakrefs

gc.disable()
fuel = 25
turns = 300


def say(*words):
    print(*words, end="; ")


def spend():
    global fuel
    fuel -= 1
    return fuel >= 0


def tired():
    global turns
    turns -= 1
    return turns < 0


def show(given, depth=1):
    kind = type(given)
    if issubclass(kind, Thing):
        return getattr(given, "name", "nameless")
    if issubclass(kind, BaseException):
        return kind.__name__ + "(" + plain(str(given)) + ")"
    if kind in (list, tuple) and depth:
        return "[" + ",".join([show(item, 0) for item in given]) + "]"
    if kind is dict and depth:
        return "{" + ",".join([show(item, 0) for item in given.values()]) + "}"
    if kind is Ref:
        return "Ref:" + given.label
    if kind in (str, int, bool):
        return str(given)
    return "None" if given is None else kind.__name__


# What getrefcount would say in the place of the call.
def uses(given):
    if type(given) is str:
        return "many"
    count = sys.getrefcount(given)
    return count if count == sys.getrefcount(None) else count - 1


# The hash of most objects is their address: those of two may be equal because one died before.
def hashes_alike(reference, given):
    return hash(reference) == hash(given) and (isinstance(given, Keyed) or reference() is given)


def plain(text):
    return text if "0x" not in text else text[:text.index("0x")]


def report(unraisable):
    blamed = unraisable.object
    name = getattr(blamed, "__qualname__", type(blamed).__name__)
    # What the library calls its own callbacks is its own affair.
    own = getattr(blamed, "__module__", None) != "weakref"
    say("unraisable", show(unraisable.exc_value), name if own else "of the library")


sys.unraisablehook = report


def tell(label):
    def heard(dead):
        say("heard", label, show(dead))
    return heard


def holds(first, *others, **named):
    say("holds", show(first), show(others))
    return first


def phase(name, facts):
    say(name, facts["generation"])


def referents(given):
    if type(given) in (list, tuple, dict):
        return [show(referent) for referent in gc.get_referents(given)]
    return []


@lru_cache(2)
def cached(given):
    say("cached", show(given))
    return [given]


@contextmanager
def holding(given):
    say("opens", show(given))
    try:
        yield given
    finally:
        say("closes")


class Ref(ref):
    def __new__(cls, referent, callback=None, label=""):
        return super().__new__(cls, referent, callback)

    def __init__(self, referent, callback=None, label=""):
        super().__init__(referent, callback)
        self.label = label


class Boom(Exception):
    pass


class Thing:
    __slots__ = ()

    def __init__(self, name):
        self.name = name
        self.left = self.right = None

    @classmethod
    def made(cls, name):
        return cls(name)

    @property
    def whole(self):
        say("whole", self.name)
        return self.left

    def meet(self, *given):
        say("meet", self.name, *map(show, given))

    def __repr__(self):
        return self.name

    def __enter__(self):
        say("enter", self.name)
        return self

    def __exit__(self, kind, error, where):
        say("leave", self.name, show(error))
        return self.left is None

    def both(self):
        try:
            yield self.left
            yield self.right
        finally:
            say("done", self.name)

    def __add__(self, other):
        say("add", self.name, show(other))
        return self.right

    def __lt__(self, other):
        say("less", self.name, show(other))
        return self.left


class Keyed(Thing):
    def __eq__(self, other):
        return isinstance(other, Keyed) and len(self.name) == len(other.name)

    def __hash__(self):
        return len(self.name)


class Couple(Thing):
    def __init__(self, name, left=None, *, right=None):
        super().__init__(name)
        self.left = left
        self.right = right
        left = right = None
        say("coupled", name)


class Oops(Thing, Exception):
    def __init__(self, name):
        Exception.__init__(self, name)
        super().__init__(name)
"""
