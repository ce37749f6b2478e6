# __weakref__ gives the first reference; it cannot be written; the descriptor
# sits in the first class that brought support.
import weakref


class Base:
    pass


class Child(Base):
    pass


child = Child()
print(child.__weakref__)
reference = weakref.ref(child)
print(child.__weakref__ is reference)
print("__weakref__" in vars(Base), "__weakref__" in vars(Child))
try:
    child.__weakref__ = None
except AttributeError as error:
    print(error)


class Slotted:
    __slots__ = ("__weakref__",)


print(Slotted().__weakref__, "__weakref__" in vars(Slotted))
try:
    Slotted().__dict__
except AttributeError as error:
    print(error)
