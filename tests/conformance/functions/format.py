# format()
cases = (
    "format(5), format(5, \"03\"), format(5, \"+\"), format(255, \"x\"), format(1.5, \".2f\"), format(\"a\", \">3\"), format(True), format(None), format([1])",
    "format(1234567, \",\"), format(0.25, \"%\"), format(1 + 2j, \".1f\"), format(\"abc\", \".2\"), format(5, \"c\") == \"\\x05\"",
    "format(5, \"q\")", "format(\"a\", \"d\")", "format([], \"5\")", "format(None, \"x\")", "format(5, 5)",
    "format(1.5, \"d\")", "format()", "format(5, \"1\" * 30)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
