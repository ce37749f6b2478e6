# Infinity, nan and negative zero in formats.
cases = (
    "[format(float(\"inf\"), s) for s in (\"\", \"f\", \"F\", \"e\", \"E\", \"g\", \"G\", \"%\", \"10\", \"<10\", \"010\", \"+\", \"=10\", \",\", \".2f\")]",
    "[format(float(\"-inf\"), s) for s in (\"\", \"f\", \"010\", \"=10\", \"+\")], [format(float(\"nan\"), s) for s in (\"\", \"F\", \"+\", \"010\", \"5\", \"%\", \".1\")]",
    "[format(-0.0, s) for s in (\"\", \"f\", \".0f\", \"g\", \"e\", \"+\", \"z\", \"z.1f\", \"zg\", \"05\")], [format(-0.04, s) for s in (\".1f\", \"z.1f\", \".0f\", \"z.0f\", \"+z.1f\")]",
    "format(float(\"inf\"), \"d\")", "\"%f %e %g %5.1f|%-8f|%+f %08f\" % ((float(\"inf\"),) * 7)",
    "\"%f %F %d\" % (float(\"nan\"), float(\"nan\"), 1)", "\"%d\" % float(\"inf\")", "\"%d\" % float(\"nan\")",
    'repr(float("inf")), str(float("-inf")), f"{float(\'nan\')!r}"',
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
