# range.count, index, start, stop, step and membership.
r = range(0, 20, 3)

cases = (
    "r.count(3), r.count(4), r.count(3.0), r.count(\"a\")", "r.index(9), r.index(0), r.index(9.0)",
    "r.index(4)", "r.index(\"a\")", "r.start, r.stop, r.step, len(r), r[-1], r[2:4], r[::-1]",
    "3 in r, 4 in r, 3.0 in r, True in r, None in r",
    "r == range(0, 21, 3), r == range(0, 22, 3), range(0) == range(2, 1), hash(r) == hash(range(0, 21, 3))",
    "r.count()", "r.index()", "r.nosuch", "r[10]", "r[\"a\"]",
    "bool(range(0)), bool(range(1)), list(reversed(r))[:2]",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
