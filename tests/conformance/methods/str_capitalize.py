# str.capitalize: the first letter in title case, the rest in lower case.
cases = (
    "\"hello World\".capitalize()", "\"\".capitalize()", "\"ABC\".capitalize()", "\"1abc\".capitalize()",
    "\"ǆabc\".capitalize()", "\"ßeta\".capitalize()", "\"éCOLE\".capitalize()", "\"\\t\\nA\".capitalize()",
    "\"ΑΣ\".capitalize()", "\"a\".capitalize(1)", "str.capitalize(5)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
