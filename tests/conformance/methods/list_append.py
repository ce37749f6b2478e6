# list.append and what it refuses.
a = [1]

cases = (
    "a.append(2), a", "a.append([3]), a", "a.append(a) or len(a)", "a[-1] is a", "a", "[].append()",
    "[].append(1, 2)", "[].append(x=1)", "list.append((), 1)", "list.append([], 1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
