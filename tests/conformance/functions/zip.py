# zip()
cases = (
    "list(zip(\"ab\", [1, 2])), list(zip()), list(zip(\"a\")), list(zip(\"abc\", \"x\")), list(zip(\"ab\", range(9), strict=False)), dict(zip(\"ab\", (1, 2))), list(zip(*[(1, 2), (3, 4)]))",
    "list(zip(\"ab\", \"cd\", strict=True))", "list(zip(\"ab\", \"c\", strict=True))",
    "list(zip(\"a\", \"cd\", strict=True))", "list(zip(\"ab\", \"cd\", \"e\", strict=True))", "zip(5)",
    "zip(\"a\", None)", "zip(\"a\", strict=\"yes\") is not None", "zip(bad=1)", "next(zip())",
    "next(zip([], [1]))", "type(zip()).__name__",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
