# __slots__: storage, inheritance, conflicts, dict and weakref slots, errors.
import weakref


class S:
    __slots__ = ("a", "_b", "__c")

    def __init__(self):
        self.a = 1
        self.__c = 3


s = S()
print(s.a, s._S__c, S.__slots__, hasattr(s, "__dict__"), type(S.a).__name__, S.a.__get__(s),
    [n for n in dir(s) if n.endswith("c") or n == "a"])
for action in ("s._b", "s.x = 1", "del s.a; s.a", "del s.a", "weakref.ref(s)", "vars(s)", "s.__dict__",
        "S.a.__get__(5)", "S.a.__set__(5, 1)"):
    try:
        exec(action)
        print(action, "is fine")
    except (AttributeError, TypeError) as error:
        print(action, "|", type(error).__name__, error)


class D(S):
    pass


class E(S):
    __slots__ = ["x", "__dict__", "__weakref__"]


class F(S):
    __slots__ = {"doc": "documented"}


d, e, f = D(), E(), F()
d.anything = e.anything = 1
e.x = 2
print(vars(d), vars(e), weakref.ref(e)() is e, F.__slots__, F.doc.__doc__, "single" in type("G", (),
    {"__slots__": "single"}).__dict__)
for slots, extra in (("a b", {}), (("1a",), {}), ((1,), {}), (("a",), {"a": 5}), (("__dict__", "__dict__"), {}),
        (("a", "a"), {}), (5, {}), (("class",), {}), (None, {}), (("__class__",), {}), ((), {}),
        (("__weakref__",), {}), (b"ab", {})):
    try:
        print(slots, type("T", (), {"__slots__": slots, **extra}).__slots__)
    except (TypeError, ValueError) as error:
        print(slots, "|", type(error).__name__, error)
A = type("A", (), {"__slots__": ("a",)})
B = type("B", (), {"__slots__": ("b",)})
Empty = type("Empty", (), {"__slots__": ()})
for bases in ((A, B), (A, Empty), (A, S), (Empty, int), (A, int), (S, D)):
    try:
        print(type("T", bases, {}).__mro__[1].__name__)
    except TypeError as error:
        print(str(error).split(" for ")[0])
