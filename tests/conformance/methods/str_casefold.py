# str.casefold: for comparing without case.
cases = (
    "\"Straße\".casefold()", "\"STRASSE\".casefold() == \"straße\".casefold()", "\"İ\".casefold()",
    "\"ΣΑΣς\".casefold()", "\"ﬁ\".casefold()", "\"\".casefold()", "\"ABC1\".casefold()", "\"ŉ\".casefold()",
    "\"A\".casefold(\"x\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
