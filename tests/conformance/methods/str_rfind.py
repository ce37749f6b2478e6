# str.rfind: from the right, in a window.
cases = (
    "\"banana\".rfind(\"ana\")", "\"banana\".rfind(\"a\", 0, 5)", "\"banana\".rfind(\"a\", -3, -1)",
    "\"banana\".rfind(\"\")", "\"banana\".rfind(\"\", 2, 4)", "\"banana\".rfind(\"x\")", "\"\".rfind(\"\")",
    "\"\".rfind(\"a\")", "\"abc\".rfind(\"abcd\")", "\"é€é€\".rfind(\"é\")", "\"banana\".rfind(\"n\", 10)",
    "\"banana\".rfind(\"n\", -100)", "\"banana\".rfind(b\"n\")", "\"banana\".rfind(\"n\", [])",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
