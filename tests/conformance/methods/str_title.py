# str.title: words are runs of letters.
cases = (
    "\"hello world\".title()", """"they're".title()""", "\"x1y z\".title()", "\"HELLO\".title()",
    "\"\".title()", "\"ǆ ǆ\".title()", "\"ßa\".title()", "\"a-b_c\".title()", "\"éa ÉA\".title()",
    "\"1a\".title()", "\"a\".title(1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
