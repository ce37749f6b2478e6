# What __reduce__ may not give, and objects that cannot be taken apart, by what is said of them.
import copy
import pickle
import types
import warnings


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except (TypeError, pickle.PicklingError, ValueError) as error:
        print(type(error).__name__, error)


class Reduced:
    def __init__(self, recipe):
        self.recipe = recipe

    def __reduce__(self):
        return self.recipe


for recipe in (int,), (int, ("5",), None, None, None, None), (1,), "text", (int, ("5",)), (int, (), None, None, None):
    for function in copy.copy, copy.deepcopy:
        if recipe == "text":
            print(function(Reduced(recipe)).recipe)
        else:
            attempt(function, Reduced(recipe))


class Slotted:
    __slots__ = "slot",


for given in memoryview(b""), (lambda: 0).__code__, types.CellType(1), (x for x in ""), int.real, dict.__dict__["fromkeys"]:
    attempt(copy.copy, given) if not isinstance(given, types.CodeType) else print("code")
    attempt(given.__reduce_ex__, 2)
    attempt(given.__reduce_ex__, 1)
print(Slotted.slot.__reduce__(), copy.deepcopy(Slotted.slot) is Slotted.slot)
print(pickle.loads(pickle.dumps(Slotted.slot)) is Slotted.slot)
attempt(warnings.warn, "text", UserWarning, "far")
