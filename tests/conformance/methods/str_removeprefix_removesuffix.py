# str.removeprefix and str.removesuffix: once, or not at all.
cases = (
    "\"prefix.name\".removeprefix(\"prefix.\")", "\"aab\".removeprefix(\"a\")", "\"abc\".removeprefix(\"x\")",
    "\"abc\".removeprefix(\"\")", "\"abc\".removeprefix(\"abcd\")", "\"abc\".removesuffix(\"c\")",
    "\"abcc\".removesuffix(\"c\")", "\"abc\".removesuffix(\"\")", "\"abc\".removesuffix(\"x\")",
    "\"\".removesuffix(\"a\")", "\"é€\".removesuffix(\"€\")", "\"abc\".removeprefix((\"a\", \"b\"))",
    "\"abc\".removesuffix(5)", "\"abc\".removeprefix()",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
