# What the scopes forbid tells its place in attributes alone; what the context forbids, in `args` too.
SOURCES = [
    "def f(a, a): pass",
    "nonlocal x",
    "def f(x): global x",
    "def f():\n x = 1\n global x",
    "def f():\n def g(): nonlocal z",
    "class A[T, T]: pass",
    "def f[T: (yield)](): pass",
    "[x := 1 for x in z]",
    "[y for y in (x := 1)]",
    "[(yield) for x in y]",
    "def f(): from a import *",
    "from __future__ import zork",
    "from __future__ import braces",
    "x = 1\nfrom __future__ import annotations",
    "class A[T=int, U]: pass",
    "return",
    "x: int = (yield)",
    "__debug__: int",
    "(__debug__): int",
    "a.__debug__: int",
    "type __debug__ = int",
    "del a.__debug__",
]
for source in SOURCES:
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(repr(error))
        print("   ", error.filename, error.lineno, error.offset, error.end_lineno, error.end_offset, error.text)
    else:
        print(source, "is fine")
