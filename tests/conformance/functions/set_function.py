# set()
cases = (
    "set() == {*()}, set([1, 1]), sorted(set(\"aab\")), set({1: 2}), set(range(2)), set(x for x in [1]), set(frozenset([1]))",
    "set(5)", "set([[]])", "set([1], [2])", "set(iterable=[1])", "set(None)",
    "{1, 2} == set([2, 1]), type({*[1]}).__name__, len({1, 1.0, True})",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
