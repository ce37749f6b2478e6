# frozenset()
cases = (
    "frozenset(), frozenset([1, 1]), frozenset(\"a\"), frozenset({1: 2}), frozenset(frozenset([1]))",
    "(lambda f: frozenset(f) is f)(frozenset([1]))", "hash(frozenset([1, 2])) == hash(frozenset([2, 1]))",
    "frozenset(5)", "frozenset([[]])", "frozenset([1], [2])", "frozenset(x=1)",
    "frozenset([1]) | {2}, {2} | frozenset([1]) == {1, 2}",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
