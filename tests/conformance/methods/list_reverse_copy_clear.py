# list.reverse, copy, clear and count.
a = [1, [2], 1]

cases = (
    "a.reverse(), a", "a.copy(), a.copy() is a, a.copy()[1] is a[1]",
    "a.count(1), a.count(True), a.count([2]), a.count(\"1\")", "a.clear(), a", "a.reverse(), a", "[].copy()",
    "a.reverse(1)", "a.clear(1)", "a.copy(1)", "a.count()", "a.count(1, 2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
