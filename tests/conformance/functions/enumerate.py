# enumerate()
cases = (
    "list(enumerate(\"ab\")), list(enumerate(\"ab\", 5)), list(enumerate(\"ab\", start=-1)), list(enumerate([]))",
    "list(enumerate(\"a\", 10**30)), next(enumerate(\"x\")), list(enumerate(iterable=\"q\", start=2))",
    "enumerate(5)", "enumerate()", "enumerate(\"a\", \"b\")", "enumerate(\"a\", 1.5)", "enumerate(\"a\", 1, 2)",
    "enumerate(\"a\", begin=1)", "type(enumerate(\"\")).__name__, iter(e := enumerate(\"a\")) is e",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
