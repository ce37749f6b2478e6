# repr() and str()
cases = (
    """repr("a'b"), repr('"'), repr(1.0), repr([1, "a"]), repr(None), repr({1: {2}}), repr(b"a"), repr(...), repr(int), repr(len), repr(range(3)), repr(slice(1))""",
    "str(1), str(1.50), str(\"a\"), str([1]), str(None), str(b\"a\"), str(b\"a\", \"utf-8\"), str(), str(object=\"x\"), str(1e100), str(-0.0), str({}), str(())",
    "str(\"a\", \"utf-8\")", "str(b\"\\xff\", \"utf-8\")", "str(b\"a\", \"nosuch\")", "str(1, 2, 3, 4)",
    "repr()", "repr(1, 2)", "str(x=1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
