# and, or, not and conditional expressions.
cases = (
    "1 and 2, 0 and 2, 1 or 2, 0 or 2, not 1, not 0, 1 and 0 or 3, 0 or \"\" or [] or None, 1 and \"a\" and [], not not \"x\"",
    "1 if True else 2, 1 if [] else 2, (1 if 0 else 2) if 1 else 3, 1 if 0 else 2 if 0 else 3, [1 if x else 0 for x in (0, 1)]",
    "True and undefined", "False and undefined", "True or undefined",
    "(lambda: 1 if 0 else 2)(), (lambda x: x and x[0])([]), (lambda x: x or \"default\")(\"\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
