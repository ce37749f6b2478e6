# str.count: occurrences that do not overlap, in a window.
cases = (
    "\"banana\".count(\"a\")", "\"aaaa\".count(\"aa\")", "\"banana\".count(\"\")", "\"\".count(\"\")",
    "\"banana\".count(\"a\", 2)", "\"banana\".count(\"a\", 2, 4)", "\"banana\".count(\"a\", -2)",
    "\"banana\".count(\"x\")", "\"banana\".count(\"\", 6)", "\"banana\".count(\"\", 7)", "\"é€é\".count(\"é\")",
    "\"banana\".count(\"a\", None, 3)", "\"banana\".count(\"banana\", 0, 6)", "\"banana\".count(5)",
    "\"banana\".count()", "\"banana\".count(\"a\", \"b\")", "\"banana\".count(\"a\", 1.5)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
