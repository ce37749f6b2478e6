# str.startswith and str.endswith.
cases = (
    "\"hello\".startswith(\"he\")", "\"hello\".startswith((\"x\", \"he\"))", "\"hello\".startswith(\"\")",
    "\"hello\".startswith((), 0)", "\"hello\".startswith(\"ell\", 1)", "\"hello\".startswith(\"ello\", 1, 3)",
    "\"hello\".startswith(\"\", 6)", "\"hello\".endswith(\"lo\")", "\"hello\".endswith((\"x\", \"lo\"))",
    "\"hello\".endswith(\"hell\", 0, 4)", "\"hello\".endswith(\"\", 5)", "\"hello\".endswith(\"lo\", -1)",
    "\"é€\".startswith(\"é\")", "\"hello\".startswith(5)", "\"hello\".startswith([\"he\"])",
    "\"hello\".endswith((5,))", "\"hello\".endswith((\"lo\", 5))", "\"hello\".startswith(\"h\", \"x\")",
    "\"hello\".endswith()",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
