# sum()
cases = (
    "sum([]), sum([1, 2]), sum([1.5, 2]), sum([1], 10), sum([[1], [2]], []), sum(range(5)), sum([True]), sum([0.1] * 10), sum([1j]), sum({1: 2}), sum([1], start=2), sum([(1,)], ())",
    "sum([10**20, 1]), sum([2**49, 2**49]), sum([1, 2.0, 3])", "sum([\"a\"])", "sum([\"a\"], \"\")",
    "sum([b\"a\"], b\"\")", "sum([bytearray(b\"a\")], bytearray())", "sum([[1]])", "sum([None])", "sum(5)",
    "sum()", "sum([1], 2, 3)", "sum([1], begin=1)", "sum([1e308, 1e308]), sum([float(\"nan\")]) != 0",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
