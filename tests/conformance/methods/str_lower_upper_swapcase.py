# str.lower, upper and swapcase, beyond ASCII too.
cases = (
    "\"HeLLo 1\".lower()", "\"HeLLo 1\".upper()", "\"HeLLo 1\".swapcase()", "\"straße\".upper()",
    "\"ﬁ ﬀ\".upper()", "\"İ\".lower()", "len(\"İ\".lower())", "\"ΑΣ\".lower()", "\"ΑΣΑ\".lower()",
    "\"ΑΣ.\".lower()", "\"ǆ\".upper()", "\"ǅ\".swapcase()", "\"µ\".upper()", "\"ÿ\".upper()",
    "\"ß\".swapcase()", "\"\".upper()", "\"a\".upper(1)", "\"a\".swapcase(\"x\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
