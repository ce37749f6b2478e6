# Where things are written: statements of several lines, comments, inherited documentation, attributes as they are stored.
import inspect


# about long
def long(a,
         b=")", *,
         c="""
(not the end
"""):
    return a

    # still inside


first = lambda x: (x,
                   [x])
def one_line(): return 1
@staticmethod
def decorated():
    if 1:
        pass
  # outside


class Base:
    """Of base."""
    __slots__ = {"slot": "Of slot."}

    def method(self):
        """Of method."""

    @property
    def value(self):
        """Of value."""


class Derived(Base):
    def method(self): pass
    @property
    def value(self): pass
    shown = 1


class Costly:
    there = 2

    def __getattr__(self, name): raise RuntimeError

    @property
    def it(self): raise RuntimeError


for thing in (long, first, one_line, decorated, Derived, Derived.method, Base.value.fget):
    print("".join(inspect.getsourcelines(thing)[0]), end="|\n")
print(inspect.getcomments(long), inspect.getcomments(Base), inspect.getmodule(long).__name__, inspect.getmodule(long.__code__).__name__)
for thing in (Derived, Derived.method, Derived().method, Derived.value, Base.slot, Derived.slot, len):
    print(str(inspect.getdoc(thing)).splitlines()[0])
print(repr(inspect.cleandoc("  a\n    b\n   \n  c \n\n")))
