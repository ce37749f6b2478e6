# A module that is called may mean what it has under its own name; special methods that are None are called.
import copy, random, time, types


class NoMethods:
    __len__ = __getitem__ = __setitem__ = __delitem__ = __next__ = __format__ = __round__ = __dir__ = None
    __iter__ = __contains__ = __hash__ = __reversed__ = __call__ = __bool__ = __str__ = __enter__ = None
    __add__ = __radd__ = __neg__ = __lt__ = __index__ = None


made = types.ModuleType("made")
shadowed = types.ModuleType("shadowed")
shadowed.shadowed = 5
nameless = types.ModuleType("nameless")
del nameless.__name__
thing = NoMethods()
for text in ("copy(1)", "random()", "time(1)", "types()", "made()", "shadowed()", "nameless()", "len(thing)", "thing[1]",
             "thing[1:2]", "next(thing)", "format(thing)", "round(thing)", "dir(thing)", "iter(thing)", "1 in thing",
             "hash(thing)", "reversed(thing)", "thing()", "bool(thing)", "str(thing)", "thing + 1", "1 + thing", "-thing",
             "thing < 1", "f'{thing}'", "list(thing)", "[*thing]", "range(thing)"):
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, "-", error)
for text in ("thing[1] = 2", "del thing[1]", "for _ in thing: pass", "with thing: pass"):
    try:
        exec(text)
    except TypeError as error:
        print(text, "-", error)
