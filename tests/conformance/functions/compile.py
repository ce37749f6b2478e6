# compile()
cases = (
    "eval(compile(\"1 + 2\", \"<x>\", \"eval\"))", "type(compile(\"\", \"<x>\", \"exec\")).__name__",
    "compile(\"x = 1\", \"name\", \"exec\").co_filename", "compile(\"1 +\", \"<x>\", \"eval\")",
    "compile(\"x = 1\", \"<x>\", \"eval\")", "compile(\"1\", \"<x>\", \"nothing\")",
    "compile(5, \"<x>\", \"exec\")", "compile(\"1\", 5, \"exec\")", "compile(\"1\")",
    "compile(\"a b\", \"<x>\", \"exec\")", "compile(b\"1\", \"<x>\", \"eval\") is not None",
    """compile("'\\\\d'", "<x>", "eval") is not None if 0 else 1""",
    "compile(\"é = 1\", \"<x>\", \"exec\") is not None",
    "compile(\"1\", \"<x>\", \"eval\", flags=0, dont_inherit=True, optimize=2) is not None",
    "compile(\"1\", \"<x>\", \"eval\", optimize=5)", "compile(\"1\", \"<x>\", \"eval\", 12345678)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
