# Which objects can be weakly referenced, and which cannot.
#
# The familiar list says: no int, no str, no list, no tuple.  True, but the
# list goes on (dict, object(), None, builtin exceptions, ...), and a subclass
# often helps -- though not below int, tuple or bytes.

import weakref


def attempt(label, thing):
    try:
        weakref.ref(thing)
    except TypeError as error:
        print(f"   {label:22} no: {error}")
    else:
        print(f"   {label:22} yes")


class Ordinary:
    pass


class Slotted:
    __slots__ = ("value",)


class SlottedWithRoom:
    __slots__ = ("value", "__weakref__")


def subclass(base):
    return type(base.__name__.title() + "Child", (base,), {})


print("Builtin values:")
for value in (42, 2.5, "text", b"raw", True, None, (1, 2), [1, 2], {1: 2}, range(3), object()):
    attempt(repr(value) if type(value) is not object else "object()", value)
attempt("ValueError()", ValueError())

print("Sets, functions, classes, generators:")
attempt("set()", set())
attempt("lambda", lambda: None)
attempt("the function len", len)
attempt("the class int", int)
attempt("generator", (number for number in ()))

print("Instances of classes:")
attempt("ordinary", Ordinary())
attempt("slots", Slotted())
attempt("slots with __weakref__", SlottedWithRoom())

print("Instances of subclasses:")
for base in (list, dict, str, float, ValueError, int, tuple, bytes):
    attempt("of " + base.__name__, subclass(base)())
