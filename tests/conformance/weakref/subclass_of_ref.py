# Subclasses of ref may add attributes, slots and methods; extra arguments need
# both __new__ and __init__.
import weakref


class Named(weakref.ref):
    __slots__ = ("name",)

    def __new__(cls, thing, callback=None, name=""):
        return super().__new__(cls, thing, callback)

    def __init__(self, thing, callback=None, name=""):
        super().__init__(thing, callback)
        self.name = name


class Free(weakref.ref):
    pass


class Calling(weakref.ref):
    def __call__(self):
        found = super().__call__()
        return "nothing" if found is None else found


class Thing:
    pass


thing = Thing()
named = Named(thing, lambda reference: print("gone:", reference.name), name="my thing")
print(named.name, named() is thing, isinstance(named, weakref.ref))
free = Free(thing)
free.note = "attributes allowed"
print(free.note, sorted(vars(free)))
calling = Calling(thing)
print(calling() is thing)
print(weakref.ref(free)() is free)
try:
    weakref.ref(named)
except TypeError as error:
    print(error)
try:
    weakref.ref(weakref.ref(thing))
except TypeError as error:
    print(error)
try:
    Free(thing, None, 3)
except TypeError as error:
    print(error)
del thing
print(calling(), named(), free())
