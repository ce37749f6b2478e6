# Floats: f, e, g with precisions.
cases = (
    "[format(1234.5678, s) for s in (\"f\", \".0f\", \".1f\", \".10f\", \"e\", \".0e\", \".2e\", \"g\", \".1g\", \".3g\", \".10g\", \"G\", \"E\", \"F\")]",
    "[format(0.00001234, s) for s in (\"f\", \".8f\", \"e\", \"g\", \".1g\", \".3e\", \"\")]",
    "[format(1e20, s) for s in (\"f\", \"g\", \"\", \".3\", \"e\", \"n\")]",
    "[format(2.5, s) for s in (\".0f\", \".0e\", \".1f\", \"#.0f\", \"#.0e\", \"#g\")], [format(x, \".0f\") for x in (0.5, 1.5, 2.5, -0.5)]",
    "[format(1.0, s) for s in (\"\", \"g\", \"#g\", \"f\", \"e\", \".1\", \".5\", \"#\")]",
    "[format(123456789.0, s) for s in (\"g\", \".3\", \",\", \"_\", \",.1f\", \"_.2e\", \"20,.3f\", \"020,.1f\")]",
    "format(0.1, \".20f\"), format(0.1, \".55f\"), format(1e-320, \"e\"), format(5e-324, \".3e\")",
    "format(1.5, \".1000f\")[:10], len(format(1.5, \".1000f\"))", "format(1.5, \"x\")",
    "format(1.5, \",e\"), format(1.5, \"_%\")", "format(1.5, \",_\")", "format(1.5, \",n\")",
    "format(1.5, \".f\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
