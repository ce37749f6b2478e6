# + - * / of floats, and where they end.
cases = (
    "0.1 + 0.2, 0.1 * 3, 1 - 0.9, 1e16 + 1, 1e308 * 10, -1e308 * 10, 1e-308 / 1e10, 5e-324 / 2, 1e308 + 1e308, 0.1 + 0.7",
    "1.0 / 3, 2.0 / 3, 1e300 * 1e-300, 3.0 * 1.1, 1.1 * 1.1, 4.35 * 100, 1.005 * 1000",
    "float(\"inf\") - float(\"inf\"), float(\"inf\") * 0, float(\"inf\") / float(\"inf\"), float(\"inf\") + 1, -float(\"inf\") * 2",
    "1.0 / 0", "0.0 / 0.0", "1.0 % 0", "1.0 // 0", "1 + 1.5, 2 * 1.5, 3 / 2.0, 7 // 2.0, 7 % 2.5, True + 0.5",
    "1.5 + \"a\"", "1.5 - None", "-0.0 + 0.0, -0.0 - 0.0, 0.0 * -1, -0.0 == 0.0, 1 / float(\"-inf\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
