# range()
cases = (
    "range(5), range(1, 5), range(0, 10, 3), list(range(5, 0, -1)), list(range(0)), range(-5), range(True)",
    "range(10**30)[-1], len(range(0, 100, 7)), range(5)[::-1], 3 in range(5)", "range()", "range(1, 2, 0)",
    "range(1.0)", "range(\"5\")", "range(None)", "range(1, 2, 3, 4)", "range(stop=5)", "range(5)[5]",
    "range(5) + range(5)",
    "range(1, 10) == range(1, 10, 1), range(3) < range(4) if 0 else hash(range(0)) == hash(range(1, 1))",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
