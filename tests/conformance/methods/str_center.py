# str.center: on both sides; an odd rest goes by the width.
cases = (
    "\"ab\".center(6)", "\"abc\".center(6)", "\"ab\".center(5, \"*\")", "\"abc\".center(4, \"-\")",
    "\"\".center(3, \"x\")", "\"abc\".center(2)", "\"abc\".center(-5)", "\"é\".center(4, \"→\")",
    "\"a\".center(True)", "\"a\".center(3, \"\")", "\"a\".center(3, \"xy\")", "\"a\".center(3, 5)",
    "\"a\".center(\"3\")", "\"a\".center(3.0)", "\"a\".center()", "\"a\".center(10**30)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
