# bool()
cases = (
    "bool(), bool(0), bool(1), bool(-0.0), bool(\"0\"), bool(\" \"), bool([0]), bool(()), bool({}), bool(None), bool(0j), bool(b\"\\0\"), bool(range(0)), bool(...), bool(int)",
    "bool([], [])", "bool(x=1)", "bool(float(\"nan\"))",
    "True + True, True * \"ab\", [1, 2][True], True == 1, True is 1 == 1",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
