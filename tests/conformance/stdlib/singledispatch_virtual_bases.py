# A registered abstract class that a class only counts as derived from ranks behind its own abstract bases, and before
# those it is derived from itself.
import collections.abc as c
import functools
from typing import Iterable


@functools.singledispatch
def kind(arg):
    return "base"


for name in ("Iterable", "Container", "Sized", "Set"):
    kind.register(getattr(c, name), lambda arg, name=name: name)


class Measured(c.Sized):
    def __len__(self):
        return 0


class Bare:
    pass


print(kind(Measured()))
c.Iterable.register(Measured)
print(kind(Measured()))
c.Container.register(Measured)
print(kind(Measured()))
c.Set.register(Measured)
print(kind(Measured()))
c.Iterable.register(Bare)
print(kind(Bare()))
c.Container.register(Bare)
try:
    kind(Bare())
except RuntimeError as error:
    print(str(error).partition(":")[0])
try:
    @kind.register
    def _(arg: Iterable[str]): pass
except TypeError as error:
    print(error)
