# tuple.count and tuple.index.
t = (1, "a", 1.0, True, None, "a")

cases = (
    "t.count(1), t.count(\"a\"), t.count(None), t.count(\"z\"), ().count(1)",
    "t.index(\"a\"), t.index(\"a\", 2), t.index(None), t.index(1, 1), t.index(\"a\", -1)", "t.index(\"z\")",
    "t.index(\"a\", 2, 4)", "().index(1)", "t.index()", "t.count()", "t.index(\"a\", \"b\")", "t.count(1, 2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
