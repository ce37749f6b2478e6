# Complex numbers in formats.
cases = (
    "[format(1 + 2j, s) for s in (\"\", \".1f\", \"g\", \"e\", \".2\", \"20\", \">20\", \"^20\", \"+\", \"+.1f\", \",.1f\", \"_\", \"n\", \"#.0f\")]",
    "[format(0j, s) for s in (\"\", \"f\", \"g\")], [format(-1.5j, s) for s in (\"\", \".1f\", \"+\")], format(complex(-0.0, 0.0)), format(complex(\"inf+nanj\"))",
    "format(1j, \"d\")", "format(1j, \"%\")", "format(1j, \"=20\")", "format(1j, \"05\")", "format(1j, \"s\")",
    "format(1j, \"c\")", "f\"{1 + 2j:.3f} {1 + 2j!s:>10} {1 + 2j!r}\"",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
