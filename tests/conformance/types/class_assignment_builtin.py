# The class of a builtin object cannot be assigned, not even its own.
import sys
import types


class Plain:
    pass


class Module(types.ModuleType):
    pass


for value, cls in ((1, int), (1, Plain), ([], list), (Plain(), Plain), (Plain(), object), (sys, types.ModuleType), (None, type(None)),
                   (types.ModuleType("m"), Module)):
    try:
        value.__class__ = cls
        print(type(value).__name__, "assigned")
    except TypeError as error:
        print(error)
