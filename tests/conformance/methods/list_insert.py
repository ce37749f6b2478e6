# list.insert: positions beyond the ends are the ends.
a = [1, 2]

cases = (
    "a.insert(0, \"first\"), a", "a.insert(100, \"last\"), a", "a.insert(-1, \"before last\"), a",
    "a.insert(-100, \"start\"), a", "a.insert(True, \"one\"), a", "a.insert(1), a", "a.insert(\"0\", 1)",
    "a.insert(1.0, 1)", "a.insert(10**30, \"huge\"), a[-1]", "a.insert(-(10**30), \"tiny\"), a[0]",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
