# Where docstrings come from: modules, classes, functions, not from f-strings or concatenations at run time.
"""not a docstring: a comment alone does not count, this does"""


def one():
    "one"


def two():
    """Two

        indented
    """


def joined():
    "a" "b"


def none():
    x = "no"


def formatted():
    f"no"


def raw():
    r"\n"


def bytes_():
    b"no"


class C:
    "class doc"

    def m(self):
        "method doc"

    @property
    def p(self):
        "property doc"


class D(C):
    pass


print(__doc__[:19], [f.__doc__ for f in (one, two, joined, none, formatted, raw, bytes_)], C.__doc__,
    C.m.__doc__, C().m.__doc__, C.p.__doc__, D.__doc__, D().__doc__, (lambda: "x").__doc__)
C.__doc__ = "changed"
one.__doc__ = 5
print(C.__doc__, C().__doc__, one.__doc__)
try:
    C.m.__doc__ = "ok"
    C().m.__doc__ = "no"
except AttributeError as error:
    print(error)
try:
    int.__doc__ = "x"
except TypeError as error:
    print(error)
