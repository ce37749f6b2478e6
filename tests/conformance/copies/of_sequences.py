# copy, deepcopy and __reduce_ex__ of sequences.
import copy


def both(value):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    return shallow is value, deep is value, type(shallow).__name__, type(deep).__name__

cases = (
    "both([1, [2]])", "both((1, [2]))", "both(())", "both(range(3))", "both(slice(1, 2))",
    "copy.copy([1, [2]]) == [1, [2]], copy.deepcopy([1, [2]]) == [1, [2]]",
    "copy.copy((1, [2])) == (1, [2]), copy.deepcopy((1, [2])) == (1, [2])",
    "copy.copy(()) == (), copy.deepcopy(()) == ()",
    "copy.copy(range(3)) == range(3), copy.deepcopy(range(3)) == range(3)",
    "copy.copy(slice(1, 2)) == slice(1, 2), copy.deepcopy(slice(1, 2)) == slice(1, 2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
