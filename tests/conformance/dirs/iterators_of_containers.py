# dir() of iterators and views.
cases = (
    "dir(iter([]))", "dir(iter(()))", "dir(iter(\"é\"))", "dir(iter(range(3)))", "dir(iter({}))",
    "dir(iter(set()))", "dir(iter(b\"\"))", "dir(iter(int, 1))", "dir(reversed([]))", "dir({}.keys())",
    "dir({}.items())", "dir({}.values())",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
