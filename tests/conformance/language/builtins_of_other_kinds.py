# A `__builtins__` that is neither a dict nor a module is asked for every name that is not global, in its own way.
from collections import UserDict
from types import MappingProxyType


class Naming:
    def __getitem__(self, name):
        return "<" + name + ">"


class Missing:
    def __getitem__(self, name):
        raise KeyError(name)


class Failing:
    def __getitem__(self, name):
        raise ZeroDivisionError(name)


def attempt(function, source, builtins, *rest):
    names = {"__builtins__": builtins, "known": 7}
    try:
        print(function(source, names, *rest), names.get("x"))
    except Exception as error:
        print(type(error).__name__, error)


BUILTINS = [None, 3, [], "text", Naming(), Missing(), Failing(), UserDict(len=len), MappingProxyType({"len": len}),
            {"len": len}, {}]
for builtins in BUILTINS:
    print(type(builtins).__name__)
    attempt(eval, "len", builtins)
    attempt(eval, "known + 1", builtins)
    attempt(eval, "(lambda: len)()", builtins)
    attempt(eval, "[len for _ in 'a']", builtins)
    attempt(eval, "own", builtins, {"own": 1})
    attempt(exec, "def f():\n return len\nx = f()", builtins)
    attempt(exec, "x = 1\nx += known", builtins)
    attempt(exec, "import sys", builtins)
