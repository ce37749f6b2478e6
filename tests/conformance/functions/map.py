# map()
cases = (
    "list(map(str, [1, 2])), list(map(pow, [2, 3], [3, 2])), list(map(lambda *a: a, \"ab\", \"xyz\")), list(map(len, [])), next(map(abs, [-1]))",
    "list(map(None, [])), type(map(str, [])).__name__", "map()", "map(str)", "map(str, 5)", "next(map(5, [1]))",
    "next(map(len, [1]))", "list(map(lambda a: a, [1], [2]))", "map(func=str)", "next(map(str, []))",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
