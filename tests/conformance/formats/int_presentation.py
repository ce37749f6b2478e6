# Ints: b, c, d, e, f, g, n, o, x, X, %, # and separators.
cases = (
    "[format(255, t) for t in (\"b\", \"d\", \"o\", \"x\", \"X\", \"n\", \"e\", \"f\", \"g\", \"%\", \"E\", \"G\", \"F\")]",
    "[format(255, \"#\" + t) for t in (\"b\", \"o\", \"x\", \"X\", \"d\")], [format(-255, \"#0\" + w) for w in (\"10x\", \"12b\", \"8o\")]",
    "[format(1234567, t) for t in (\",\", \"_\", \",d\", \"_x\", \"_b\", \"_o\", \",.2f\", \"_.1f\", \"15,\", \"015,\", \"020_\", \"+,\")]",
    "format(97, \"c\"), format(8364, \"c\"), format(97, \"5c\"), format(97, \"<5c\")",
    "format(1234567, \",x\")", "format(97, \"+c\")", "format(97, \"#c\")", "format(-1, \"c\")",
    "format(0x110000, \"c\")", "format(97, \",c\")", "format(97, \".1c\")", "format(5, \"s\")",
    "format(5, \"z\")", "format(5, \"zd\")", "format(10**400, \"e\")",
    "format(2**53 + 1, \".0f\"), format(10**22, \"g\"), format(123456789, \"e\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
