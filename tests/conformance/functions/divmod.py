# divmod()
cases = (
    "divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(-7, -3), divmod(0, 5), divmod(True, 2)",
    "divmod(7.5, 2), divmod(-7.5, 2), divmod(1e300, 1e-5) != 0, divmod(5, 2.5)",
    "divmod(10**30, 7), divmod(-(10**30), 7)", "divmod(1, 0)", "divmod(1.0, 0)", "divmod(\"a\", 1)",
    "divmod(1, None)", "divmod(1j, 1)", "divmod(1)",
    "divmod(float(\"inf\"), 1), divmod(1, float(\"inf\")), divmod(-1, float(\"inf\"))",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
