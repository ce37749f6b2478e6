# Calling what cannot be called, and calling wrongly.
cases = (
    "5()", "\"a\"()", "None()", "[]()", "{}()", "(1, 2)()", "len()", "len(1, 2)", "len(5)", "int(\"x\")",
    "[].append()", "\"\".join()", "\"\".join(5)", "{}.update(5)", "print(sep=5)", "max()", "sorted(5)",
    "open()", "isinstance(1)", "range()", "(lambda: 0)(1)", "object(5)", "int(1, 2, 3)", "str(1, 2, 3, 4)",
    "type(1, 2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
