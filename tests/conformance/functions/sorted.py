# sorted()
cases = (
    "sorted([3, 1, 2]), sorted(\"hello\"), sorted({2: 0, 1: 0}), sorted([3, 1], reverse=True), sorted([\"b\", \"A\"], key=str.lower), sorted([]), sorted((x for x in [2, 1])), sorted([(1, \"b\"), (1, \"a\")]), sorted([True, 0, 2.5])",
    "sorted([1, \"a\"])", "sorted(5)", "sorted()", "sorted([1], None)", "sorted([1], key=5)",
    "sorted([1], cmp=1)", "sorted([{}, {}])", "sorted([1j, 2])", "sorted([2, 1], key=lambda x: 1 / 0)",
    "sorted(\"ab\", reverse=0), sorted([1, 2], key=None)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
