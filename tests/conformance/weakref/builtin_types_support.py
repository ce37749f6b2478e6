# Which builtin objects can be referenced, and the message of those that cannot.
import functools
import sys
import types
import weakref


def function():
    yield


class Thing:
    method = function


def closure():
    return lambda: closure_variable


closure_variable = 1
yes = {
    "function": function, "lambda": lambda: 0, "len": len, "[].append": [].append,
    "method": Thing().method, "class": Thing, "int": int, "module": sys,
    "generator": function(), "code": function.__code__, "set": set(), "frozenset": frozenset(),
    "partial": functools.partial(len), "generic alias": list[int],
    "WeakSet": weakref.WeakSet(), "WeakValueDictionary": weakref.WeakValueDictionary(),
}
for name, thing in yes.items():
    print(name, weakref.ref(thing)() is thing)
no = (
    1, True, 1.5, 1j, "s", b"b", bytearray(), (), [], {}, range(1), slice(1), object(), None, ...,
    NotImplemented, ValueError(), property(), staticmethod(len), classmethod(len), super(int, 1),
    types.MappingProxyType({}), int.__add__, (1).__add__, str.join, iter([]), iter(()), {}.keys(),
    enumerate([]), zip(), map(len, []), filter(len, []), types.SimpleNamespace(), int | str,
    weakref.ref(Thing), weakref.proxy(function), sys._getframe(), type.__dict__["__dict__"],
)
for thing in no:
    try:
        weakref.ref(thing)
        print("made:", type(thing))
    except TypeError as error:
        print(error)
