# Too many, too few, not iterable: for, assignment, calls, comprehensions.
for source in ("a, b = 1, 2, 3", "a, b = [1]", "a, b = ''", "a, b = 'abc'", "a, b = {1: 2}",
        "a, b, c = range(2)", "a, b = range(10)", "a, b = iter([1])", "a, b = (x for x in range(5))",
        "a, *b = []", "a, b, *c = [1]", "*a, b, c = (1,)", "a, b = 5", "a, b = None", "[a] = []", "() = [1]",
        "[] = []", "(a, (b, c)) = 1, (2,)", "for a, b in [1]: pass", "for a, b in [(1, 2, 3)]: pass",
        "for a, b in [()]: pass", "[a for a, b in [(1,)]]", "{a: b for a, b in ['abc']}", "dict([1, 2])",
        "print(*5)", "[*5]", "{**5}", "(*None,)", "{*1}", "print(**5)", "a, b = b, a = 1", "a, b = object()",
        "(a, b), c = 5, 6"):
    try:
        exec(source)
        print(source, "is fine")
    except (TypeError, ValueError, NameError) as error:
        print(source, "|", type(error).__name__, error)
