# set.union and set.update: any number of iterables.
s = {1, 2}

cases = (
    "sorted(s.union([3], (4,), \"5\", {}), key=str)", "s.union() == s, s.union() is s",
    "type(frozenset([1]).union([2]))", "s.update([3], {4: 5}), s", "s.update(), s", "s.update(s), s",
    "sorted(s | {9}), sorted({9} | s)", "s | [1]", "s.union(5)", "s.update(5)", "s.update([[]])",
    "s.union([1], None)", "s.update(x=1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
