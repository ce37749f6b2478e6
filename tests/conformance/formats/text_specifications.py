# Text: width, precision, alignment.
cases = (
    "[format(\"abc\", s) for s in (\"\", \"5\", \"<5\", \">5\", \"^5\", \"*^5\", \".2\", \"5.2\", \">5.1\", \"s\", \"10s\", \"05\", \"0<5\", \"é^7\")]",
    "format(\"é€\", \"5\"), format(\"\", \"3\"), format(\"abc\", \"2\"), format(\"abc\", \".0\"), format(\"abc\", \".10\")",
    "format(\"a\", \"d\")", "format(\"a\", \"=5\")", "format(\"a\", \"+\")", "format(\"a\", \" \")",
    "format(\"a\", \",\")", "format(\"a\", \"#\")", "format(\"a\", \"_\")", "format(\"a\", \"z\")",
    "format(\"a\", \"5d\")", "format(\"a\", \".\")", "format(\"a\", \"x\" * 5)",
    "format(\"a\", \"99999999999999999999\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
