# Chained comparisons.
cases = (
    "1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1, 1 == 1 == 1, 1 < 2 > 0, 1 != 2 != 1, 1 < 2 == 2 < 3, \"a\" < \"b\" <= \"b\"",
    "1 in [1] in [[1]], 1 is not None is not 2, not 1 < 2 < 3, (1 < 2) < 3, 1 < (2 < 3)", "1 < 2 < \"a\"",
    "1 < \"a\" < 2", "1 > 2 < undefined", "[] is [] is [], () == () == ()",
    "5 not in [1] == [1], 1 == 1.0 is True if 0 else 1",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
