# __import__() and the import statement's use of it.
import builtins
import sys

m = __import__("collections.abc")
print(m.__name__, __import__("collections.abc", fromlist=["x"]).__name__, __import__("sys") is sys,
    __import__("json.decoder", globals(), locals(), ["JSONDecoder"], 0).__name__)
original = builtins.__import__


def traced(name, globals=None, locals=None, fromlist=(), level=0):
    if name in ("string", "os.path"):
        print("import", name, fromlist, level)
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = traced
import string
import os.path as p
from collections import deque as d, Counter

builtins.__import__ = original
for call in (lambda: __import__("nosuch_module"), lambda: __import__(""), lambda: __import__(5),
        lambda: __import__("sys", level=-1), lambda: __import__("x", {}, {}, [], 1), lambda: __import__(),
        lambda: __import__("sys.nosuch"), lambda: __import__("json.nosuch")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
