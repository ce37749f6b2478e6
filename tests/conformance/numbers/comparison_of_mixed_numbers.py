# Ints, floats, bools and complex numbers compared.
cases = (
    "1 == 1.0, 1 == True, 0 == False, 1 == 1 + 0j, 1.5 == 1.5 + 0j, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53",
    "2**53 + 1 > 2.0**53, 10**400 > 1e308, 10**400 > float(\"inf\"), -(10**400) < float(\"-inf\"), 10**400 == float(\"inf\")",
    "float(\"nan\") == float(\"nan\"), float(\"nan\") != float(\"nan\"), float(\"nan\") < 1, 1 < float(\"nan\"), float(\"nan\") in [1]",
    "1 < 1.5 < 2, True < 2, 0.1 + 0.2 > 0.3, 1 <= 1.0 <= True", "1 < 1j", "1j > 1", "1 < \"a\"", "1.5 >= None",
    "[1] < 1",
    "sorted([2.5, 1, True, -(10**30), 1e30]), max(1, 1.0), min(1.0, 1), max([1, True]), {1: \"a\"}[1.0], {1.0: \"b\"}[True]",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
