# dict()
cases = (
    "dict(), dict(a=1), dict({\"a\": 1}, b=2), dict([(\"a\", 1), [\"b\", 2]]), dict([\"ab\", \"cd\"]), dict(zip(\"ab\", (1, 2))), dict({1: 2}.items())",
    "dict(**{\"x y\": 1}), dict([(1, 2), (1, 3)])", "dict(5)", "dict([1])", "dict([(1,)])", "dict([\"abc\"])",
    "dict({}, {})", "dict([([], 1)])", "dict(None)", "dict(self=1), dict(mapping=2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
