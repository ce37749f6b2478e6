# str.expandtabs: columns start anew after a line end.
cases = (
    "\"a\\tb\".expandtabs()", "\"a\\tb\".expandtabs(4)", "\"abcd\\te\".expandtabs(4)",
    "\"\\t\\t\".expandtabs(3)", "\"a\\n\\tb\".expandtabs(4)", "\"ab\\r\\tc\".expandtabs(4)",
    "\"a\\tb\".expandtabs(0)", "\"a\\tb\".expandtabs(-5)", "\"é\\tb\".expandtabs(4)",
    "\"a\\tb\".expandtabs(tabsize=2)", "\"\".expandtabs()", "\"a\\tb\".expandtabs(\"4\")",
    "\"a\\tb\".expandtabs(1, 2)", "\"a\\tb\".expandtabs(size=1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
