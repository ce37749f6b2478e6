# str.isprintable, isspace and isascii.
cases = (
    "[s.isprintable() for s in (\"\", \"a\", \"\\n\", \" \", \"\\xa0\", \"\\xad\", \"é\", \"\\u200b\", \"\\ud800\", \"\\ue000\", \"😀\", \"\\x7f\", \"\\u2028\")]",
    "[s.isspace() for s in (\"\", \" \", \"\\t\\n\\r\\x0b\\x0c\", \"\\x1c\\x1d\\x1e\\x1f\", \"\\x85\", \"\\xa0\", \"\\u2003\", \"\\u200b\", \"\\u3000\", \"a \", \"\\u180e\", \"\\ufeff\")]",
    "[s.isascii() for s in (\"\", \"a\", \"\\x7f\", \"\\x80\", \"é\", \"a\" * 100 + \"é\")]",
    "\"\".isprintable(1)", "\"\".isspace(1)", "\"\".isascii(1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
