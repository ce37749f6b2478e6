# copy, deepcopy and __reduce_ex__ of numbers.
import copy


def both(value):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    return shallow is value, deep is value, type(shallow).__name__, type(deep).__name__

cases = (
    "both(5)", "both(2.5)", "both(1j)", "both(True)", "both(10**30)", "both(None)", "both(...)",
    "both(NotImplemented)", "copy.copy(5) == 5, copy.deepcopy(5) == 5",
    "copy.copy(2.5) == 2.5, copy.deepcopy(2.5) == 2.5", "copy.copy(1j) == 1j, copy.deepcopy(1j) == 1j",
    "copy.copy(True) == True, copy.deepcopy(True) == True",
    "copy.copy(10**30) == 10**30, copy.deepcopy(10**30) == 10**30",
    "copy.copy(None) == None, copy.deepcopy(None) == None", "copy.copy(...) == ..., copy.deepcopy(...) == ...",
    "copy.copy(NotImplemented) == NotImplemented, copy.deepcopy(NotImplemented) == NotImplemented",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
