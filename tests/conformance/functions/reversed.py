# reversed()
cases = (
    "list(reversed([1, 2])), list(reversed(\"ab\")), list(reversed((1,))), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed({1: 2}.items())), list(reversed(b\"ab\"))",
    "reversed({1})", "reversed(5)", "reversed(iter([]))", "reversed()", "reversed([], [])",
    "reversed(x for x in ())",
    "next(reversed([])) if 0 else type(reversed([])).__name__, type(reversed(\"\")).__name__, type(reversed({})).__name__",
    "next(reversed(\"\"))",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
