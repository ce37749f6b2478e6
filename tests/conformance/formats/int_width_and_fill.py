# Ints: width, fill, alignment, sign.
cases = (
    "format(42, \"5\"), format(42, \"<5\"), format(42, \"^5\"), format(42, \">5\"), format(42, \"=5\"), format(-42, \"=5\"), format(42, \"05\"), format(-42, \"05\")",
    "format(42, \"*^8\"), format(42, \"0<5\"), format(42, \"+\"), format(-42, \"+\"), format(42, \" \"), format(42, \"-\"), format(42, \"+05\"), format(42, \"x=+6\")",
    "format(0, \"05\"), format(0, \"+\"), format(10**20, \"25\"), format(-(10**20), \"=30\"), format(True, \"3\"), format(False, \"x\")",
    "format(42, \"5s\")", "format(42, \".5\")", "format(42, \"5.\")",
    "format(42, \"^^^5\") if 0 else format(42, \"^^5\")",
    "format(42, \"0=5\"), format(42, \"5d\"), format(42, \"\")", "format(42, \"<\")", "format(42, \"5 \")",
    "format(42, \"**5\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
