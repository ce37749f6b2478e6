# str.isalnum and str.isalpha.
cases = (
    "\"abc\".isalpha()", "\"abc1\".isalpha()", "\"abc1\".isalnum()", "\"\".isalpha()", "\"\".isalnum()",
    "\"a b\".isalnum()", "\"é\".isalpha()", "\"中文\".isalpha()", "\"²\".isalnum()", "\"½\".isalnum()",
    "\"_\".isalnum()", "\"a\\u0301\".isalpha()", "\"Ⅷ\".isalpha()", "\"Ⅷ\".isalnum()",
    "\"\\U00020000\".isalpha()", "\"a\".isalpha(1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
