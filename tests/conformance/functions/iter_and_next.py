# iter() and next()
cases = (
    "list(iter(\"ab\")), next(iter([5])), next(iter([]), \"d\"), next(iter([]), None), list(iter([1, 2, 0, 3].pop, 1))",
    "iter(5)", "iter(None)", "iter(5, 5)", "iter()", "next(5)", "next([])", "next(iter([]))", "next()",
    "next(iter([]), 1, 2)", "iter([], 5)",
    "type(iter({})).__name__, type(iter(\"\")).__name__, type(iter(len, 1)).__name__",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
