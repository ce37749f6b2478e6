# slice.indices and the attributes of slices.
cases = (
    "slice(1, 10, 2).indices(5)", "slice(None).indices(3)", "slice(None, None, -1).indices(3)",
    "slice(-2, None).indices(5)", "slice(-100, 100).indices(5)", "slice(5, 1).indices(10)",
    "slice(10, -10, -3).indices(7)", "slice(1, 2, 0).indices(5)", "slice(1).indices(-1)",
    "slice(\"a\").indices(5)", "slice(1).indices(\"a\")", "slice(1).indices()", "slice(1).indices(1.5)",
    "(slice(1).start, slice(1).stop, slice(1).step)", "slice(10**30).indices(5)",
    "slice(True, False).indices(2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
