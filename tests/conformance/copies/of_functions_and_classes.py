# copy, deepcopy and __reduce_ex__ of functions and classes.
import copy


def both(value):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    return shallow is value, deep is value, type(shallow).__name__, type(deep).__name__

cases = (
    "both(len)", "both(int)", "both((lambda: 0).__class__)", "both(type)", "both(object)",
    "both(KeyError(\"k\"))", "both(ValueError(\"a\", 1))",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
