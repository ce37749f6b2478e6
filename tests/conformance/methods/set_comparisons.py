# set.issubset, issuperset, isdisjoint and the comparison operators.
s = {1, 2}

cases = (
    "s.issubset([1, 2, 3]), s.issubset({1}), s.issubset(()), set().issubset([])",
    "s.issuperset([1]), s.issuperset(\"a\"), s.issuperset([])",
    "s.isdisjoint([3]), s.isdisjoint([2]), s.isdisjoint({})",
    "s <= {1, 2}, s < {1, 2}, s >= {1}, s > set(), s == {2, 1}, s != {1}",
    "s == frozenset(s), frozenset(s) == s, s == [1, 2], {1.0, 2.0} == s", "s < {2, 3}, s > {2, 3}, s == {2, 3}",
    "s.issubset(5)", "s <= [1]", "s.isdisjoint()", "s.issuperset([[]])", "s < 5",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
