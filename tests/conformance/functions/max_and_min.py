# max() and min()
cases = (
    "max(1, 2), max([3, 1]), max(\"ab\"), max(1, 2.5), max([], default=0), max(\"a\", \"bb\", key=len), max({1: 2, 3: 0}), max([1, -5], key=abs), max(0.0, -0.0), max(-0.0, 0.0)",
    "min(1, 2), min([3, 1]), min(\"ab\"), min((), default=None), min(\"aa\", \"b\", key=len), min([True, 0])",
    "max()", "max([])", "max(5)", "max(1, \"a\")", "max([1, None])", "max(1, 2, default=3)", "min(key=len)",
    "min([1], key=5)", "max([1], bad=2)", "max(float(\"nan\"), 1), min(float(\"nan\"), 1) != 1",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
