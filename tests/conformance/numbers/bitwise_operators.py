# & | ^ ~ of ints and bools.
cases = (
    "6 & 3, 6 | 3, 6 ^ 3, ~6, ~0, ~-1, -6 & 3, -6 | 3, -6 ^ 3, 2**70 & 2**70 - 1, 2**70 | 1, -(2**70) ^ 1, ~(2**70)",
    "True & False, True | False, True ^ True, True & 1, True | 2, type(True & True), type(True & 1), False ^ 5",
    "0xFF & ~0x0F, 5 & -5, -1 & 2**80, -1 ^ 2**80, (2**80) & -(2**79)", "1 & 1.0", "1 | \"a\"", "1.5 ^ 1",
    "~1.5", "~\"a\"", "None & 1", "{1} & 1",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
