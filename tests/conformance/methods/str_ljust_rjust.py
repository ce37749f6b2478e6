# str.ljust and str.rjust.
cases = (
    "\"ab\".ljust(5)", "\"ab\".rjust(5)", "\"ab\".ljust(5, \"*\")", "\"ab\".rjust(5, \"é\")", "\"ab\".ljust(2)",
    "\"ab\".rjust(0)", "\"\".ljust(2, \"x\")", "\"ab\".ljust(-1)", "\"€\".rjust(3)", "\"ab\".ljust(5, \"\")",
    "\"ab\".rjust(5, \"xy\")", "\"ab\".ljust(\"5\")", "\"ab\".rjust(None)", "\"ab\".ljust()",
    "\"ab\".rjust(5, b\"x\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
