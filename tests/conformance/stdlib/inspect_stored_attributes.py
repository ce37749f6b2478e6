# Attributes as they are stored: nothing runs; and abstract classes under way.
import inspect
from abc import ABC, abstractmethod


class Meta(type):
    of_meta = 1


class Data:
    def __get__(self, instance, owner): raise RuntimeError
    def __set__(self, instance, value): raise RuntimeError


class Costly(metaclass=Meta):
    there = 2
    data = Data()
    __slots__ = ("slot", "__dict__")

    def __getattr__(self, name): raise RuntimeError

    @property
    def it(self): raise RuntimeError


class Hidden:
    @property
    def __dict__(self): raise RuntimeError


class Checked(ABC):
    def __init_subclass__(cls): print(cls.__name__, inspect.isabstract(cls))

    @abstractmethod
    def must(self): pass


class Still(Checked): pass
class Done(Checked):
    def must(self): pass


costly = Costly()
costly.own = 3
vars(costly)["there"] = 4
vars(costly)["data"] = 5
print([type(inspect.getattr_static(costly, name)).__name__ for name in ("it", "data", "slot", "own", "there")])
print(inspect.getattr_static(Costly, "of_meta"), inspect.getattr_static(Costly, "missing", None), inspect.getattr_static(Hidden(), "x", 0))
try:
    inspect.getattr_static(costly, "of_meta")
except AttributeError as error:
    print(error)
