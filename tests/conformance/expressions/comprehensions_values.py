# Comprehensions of every kind.
cases = (
    "[x for x in range(5) if x % 2], {x % 3 for x in range(9)}, {x: x * x for x in range(3)}, list(x for x in \"ab\"), [(x, y) for x in range(2) for y in \"ab\"]",
    "[[y for y in range(x)] for x in range(3)], [x for x in [1, 2, 3] if x > 1 if x < 3], [y for x in [[1], [2, 3]] for y in x], [x if x else \"z\" for x in (0, 1)], {k: v for k, v in [(\"a\", 1)]}",
    "[a + b for a, b in zip(\"ab\", \"cd\")], [x for x, *_ in [\"abc\", \"d\"]], [f\"{x}\" for x in range(2)], [(lambda: x)() for x in range(2)], [z := 5, z], [i for i in range(3) for i in range(i)]",
    "[x for x in 5]", "[undefined for x in [1]]", "[x for x in undefined]", "[1 / x for x in (1, 0)]",
    "{[]: 1 for x in [1]}", "{[] for x in [1]}", "[x for x, y in [1]]",
    "sum(x for x in range(4)), max((x for x in \"abc\"), key=ord), \",\".join(str(x) for x in range(3)), dict((x, x) for x in \"ab\"), sorted(x for x in [2, 1])",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
