# copy, deepcopy and __reduce_ex__ of mappings and sets.
import copy


def both(value):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    return shallow is value, deep is value, type(shallow).__name__, type(deep).__name__

cases = (
    "both({\"a\": [1]})", "both({1, 2})", "both(frozenset([1]))", "both({})",
    "copy.copy({\"a\": [1]}) == {\"a\": [1]}, copy.deepcopy({\"a\": [1]}) == {\"a\": [1]}",
    "copy.copy({1, 2}) == {1, 2}, copy.deepcopy({1, 2}) == {1, 2}",
    "copy.copy(frozenset([1])) == frozenset([1]), copy.deepcopy(frozenset([1])) == frozenset([1])",
    "copy.copy({}) == {}, copy.deepcopy({}) == {}",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
