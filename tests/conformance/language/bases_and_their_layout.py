# New bases that do not fit, by what CPython says of them; and attributes of classes that are lost or not there.
class Plain: pass
class BelowPlain(Plain): pass
class Number(int): pass
class BelowNumber(Number): pass
class Slots: __slots__ = "a",
class BelowSlots(Slots): pass
class Mapping(dict): pass
class Error(Exception): pass


BASES = [int, object, Plain, Number, Slots, dict, Mapping, Exception, Error, OSError, str, tuple, list, float, property]
for cls in BelowPlain, Plain, BelowNumber, Number, BelowSlots, Slots, Mapping, Error:
    for base in BASES:
        old = cls.__bases__
        if base is cls or base in old:
            continue
        try:
            cls.__bases__ = (base,)
        except TypeError as error:
            print(error)
        else:
            print("fits:", cls.__name__, base.__name__)
            cls.__bases__ = old
for cls in Plain, int, type:
    try:
        cls.__abstractmethods__
    except AttributeError as error:
        print(error)
try:
    del Plain.__abstractmethods__
except AttributeError as error:
    print(error)
print(Plain.__firstlineno__)
Plain.__module__ = "elsewhere"
print(hasattr(Plain, "__firstlineno__"), "__firstlineno__" in vars(Plain), Plain)
