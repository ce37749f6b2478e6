# str.index and str.rindex: find that raises.
cases = (
    "\"hello\".index(\"l\")", "\"hello\".rindex(\"l\")", "\"hello\".index(\"l\", 3)",
    "\"hello\".rindex(\"l\", 0, 3)", "\"hello\".index(\"\")", "\"hello\".rindex(\"\")",
    "\"hello\".index(\"\", 5)", "\"hello\".index(\"x\")", "\"hello\".rindex(\"x\")",
    "\"hello\".index(\"h\", 1)", "\"hello\".index(\"\", 6)", "\"hello\".index(5)", "\"hello\".rindex(None)",
    "\"aé€\".index(\"€\")", "\"aé€\".rindex(\"é\")", "\"hello\".index()",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
