# SyntaxWarnings, and the SyntaxErrors that they become when warnings are errors.
import warnings

sources = ("'\\d'", "b'\\d'", "'\\400'", "'''a\n\\q'''", "x is 1", "x is not 'a'", "1 is x", "x is ()",
    "x is None", "x is ...", "x is -1", "x is 1.5", "assert (x, 'm')", "assert ()", "1()", "'a'()", "[1](2)",
    "(1, 2)(3)", "{}()", "None()", "f''()", "(lambda: 0)()", "1[2]", "None[0]", "'a'['b']", "[1]['a']",
    "[1][1.5]", "(1, 2)['a']", "{1: 2}[3]", "{1}[0]", "f''['a']", "...[0]", "(x for x in y)[0]", "1if x else 2",
    "1or 2", "1in x", "[1, 2] [3, 4]", "(1, 2) (3, 4)", "x == 1", "'a' 'b'", "[a, 'b' 'c']", "'a' is 'a'",
    "x is True", "\"\\'\\\"\\a\\8\"", "r'\\d'", "rb'\\d'", "'\\\n'", "[1][None]", "'x'[1:'a']", "1.5[0]",
    "True()", "1 is 1 is x")
for source in sources:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "<test>", "exec")
        except SyntaxError as error:
            print(ascii(source), "|", error.msg)
    for warning in caught:
        print(ascii(source), "|", warning.category.__name__, warning.message, warning.lineno)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(source, "<test>", "exec")
        except SyntaxError as error:
            print("   ", type(error).__name__, error.msg, error.filename, (error.lineno, error.offset))
