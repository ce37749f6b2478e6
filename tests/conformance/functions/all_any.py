# all() and any()
cases = (
    "all([]), all([1, \"a\"]), all([1, 0]), all(iter([])), all({\"\": 1}), all(\"ab\")",
    "any([]), any([0, \"\"]), any([0, 1]), any(x > 2 for x in range(4)), any({0: 1})", "all(5)", "any(None)",
    "all()", "any([1], [2])", "all([[]]), any([[]]), any([[0]])",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
