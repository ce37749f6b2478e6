# str.lstrip and str.rstrip.
cases = (
    "\"  ab  \".lstrip()", "\"  ab  \".rstrip()", "\"xxabxx\".lstrip(\"x\")", "\"xxabxx\".rstrip(\"x\")",
    "\"abcab\".lstrip(\"ab\")", "\"abcab\".rstrip(\"ab\")", "\"\\u2003a\\u3000\".lstrip()",
    "\"ab\".lstrip(\"\")", "\"ab\".rstrip(None)", "\"\".lstrip(\"x\")", "\"éaé\".lstrip(\"é\")",
    "\"a\\x00\".rstrip(\"\\x00\")", "\"ab\".lstrip(5)", "\"ab\".rstrip([\"b\"])", "\"ab\".lstrip(\"a\", \"b\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
