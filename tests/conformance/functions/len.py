# len()
cases = (
    "len(\"\"), len(\"é€😀\"), len([]), len((1,)), len({1: 2}), len({1}), len(b\"ab\"), len(range(5)), len(memoryview(b\"abc\")), len(bytearray(3)), len({}.keys()), len(range(10**10))",
    "len(5)", "len(None)", "len(iter([]))", "len(int)", "len(range(10**30))", "len()", "len(\"a\", \"b\")",
    "len(x for x in ())",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
