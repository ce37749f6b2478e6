# dir() of the types: dict, set, frozenset.
cases = (
    "dir(dict)", "dir(set)", "dir(frozenset)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
