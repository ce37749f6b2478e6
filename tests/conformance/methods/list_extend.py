# list.extend: any iterable, itself included.
a = [1]

cases = (
    "a.extend([2, 3]), a", "a.extend(\"ab\"), a", "a.extend({5: 6}), a", "a.extend(x * 2 for x in range(2)), a",
    "a.extend(()), len(a)", "a.extend(a), len(a)", "a.extend(5)", "a.extend(None)", "a.extend()",
    "a.extend([1], [2])", "len(a)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
