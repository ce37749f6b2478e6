# str.zfill: zeros behind the sign.
cases = (
    "\"42\".zfill(5)", "\"-42\".zfill(5)", "\"+42\".zfill(5)", "\"\".zfill(3)", "\"-\".zfill(3)",
    "\"abc\".zfill(5)", "\"--1\".zfill(5)", "\"42\".zfill(1)", "\"42\".zfill(-1)", "\"é\".zfill(3)",
    "\" 1\".zfill(4)", "\"1\".zfill(\"3\")", "\"1\".zfill()", "\"1\".zfill(2.5)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
