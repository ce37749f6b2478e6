# copy, deepcopy and __reduce_ex__ of iterators.
import copy


def both(value):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    return shallow is value, deep is value, type(shallow).__name__, type(deep).__name__

cases = (
    "both(iter([1, 2]))", "both(iter(\"ab\"))", "both(enumerate(\"ab\"))", "both(zip(\"ab\", \"cd\"))",
    "both(map(str, [1]))", "both(reversed([1, 2]))", "both(iter(range(3)))",
    "list(copy.copy(iter([1, 2]))), list(copy.deepcopy(iter([1, 2])))",
    "list(copy.copy(iter(\"ab\"))), list(copy.deepcopy(iter(\"ab\")))",
    "list(copy.copy(enumerate(\"ab\"))), list(copy.deepcopy(enumerate(\"ab\")))",
    "list(copy.copy(zip(\"ab\", \"cd\"))), list(copy.deepcopy(zip(\"ab\", \"cd\")))",
    "list(copy.copy(map(str, [1]))), list(copy.deepcopy(map(str, [1])))",
    "list(copy.copy(reversed([1, 2]))), list(copy.deepcopy(reversed([1, 2])))",
    "list(copy.copy(iter(range(3)))), list(copy.deepcopy(iter(range(3))))",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
