# Slots take support away unless they list __weakref__ or a base has it;
# subclasses of int, tuple and bytes never get it.
import weakref


def attempt(label, make):
    try:
        print(label, weakref.ref(make())() is None)
    except TypeError as error:
        print(label, error)


class Plain:
    pass


class Empty:
    __slots__ = ()


class OnlyDict:
    __slots__ = ("__dict__",)


class WithRoom:
    __slots__ = ("__weakref__",)


class Inherits(Plain):
    __slots__ = ("x",)


class Below(Empty):
    pass


for cls in (Plain, Empty, OnlyDict, WithRoom, Inherits, Below):
    attempt(cls.__name__, cls)
for base in (int, tuple, bytes, list, dict, str, float, complex, set, frozenset, ValueError, type):
    arguments = ("T", (), {}) if base is type else ()
    attempt(base.__name__, lambda: type("Child", (base,), {})(*arguments))
for bases, slots in (
    ((Plain,), ("__weakref__",)),
    ((object,), ("__weakref__", "__weakref__")),
    ((int,), ("__weakref__",)),
    ((tuple,), ("x",)),
    ((Plain,), ("__dict__",)),
):
    try:
        type("Child", bases, {"__slots__": slots})
        print("made")
    except TypeError as error:
        print(error)
both = type("Both", (WithRoom, type("Other", (), {"__slots__": ("__weakref__",)})), {"__slots__": ()})
attempt("Both", both)
