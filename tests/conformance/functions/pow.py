# pow()
cases = (
    "pow(2, 3), pow(2, -1), pow(2, 0.5), pow(-2, 3), pow(2, 3, 5), pow(3, -1, 7), pow(2, 10**10, 1000), pow(0, 0), pow(1j, 2), pow(base=2, exp=3, mod=3)",
    "pow(2, 3, 0)", "pow(2, -1, 4)", "pow(0, -1)", "pow(2.0, 3, 5)", "pow(\"a\", 2)", "pow(2)",
    "pow(2, 3, 1.5)", "pow(-8, 1 / 3).imag > 0", "pow(2, 3, -5), pow(-2, 3, 5)", "pow(10**400, 0.5)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
