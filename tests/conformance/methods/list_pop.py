# list.pop: from the end or a position.
a = list(range(6))

cases = (
    "a.pop(), a", "a.pop(0), a", "a.pop(-2), a", "a.pop(True), a", "a.pop(5)", "a.pop(-9)", "a.pop(\"0\")",
    "a.pop(1.0)", "a.pop(None)", "a.pop(10**30)", "a.pop(), a.pop()", "a.pop()", "a",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
