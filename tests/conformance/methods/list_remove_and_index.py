# list.remove and list.index: the first that is equal.
a = [1, 2.0, "x", 1, True, None]

cases = (
    "a.index(1), a.index(2), a.index(\"x\"), a.index(None)", "a.index(1, 1)", "a.index(1, -2)",
    "a.index(1, 0, -100)", "a.index(9)", "a.index(1, 4, 3)", "a.index(\"x\", 3)", "a.remove(True), a",
    "a.remove(2), a", "a.remove(9)", "a.remove(None), a", "[].remove(1)", "[float(\"nan\")].index(1.0)",
    "a.index()", "a.index(1, \"a\")", "a.index(1, None)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
