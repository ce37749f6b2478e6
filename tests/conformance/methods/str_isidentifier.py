# str.isidentifier: keywords count as identifiers.
cases = (
    "[s.isidentifier() for s in (\"a\", \"_a1\", \"1a\", \"\", \"a b\", \"class\", \"é\", \"中\", \"a-b\", \"a.b\", \"_\", \"__x__\", \"²\", \"a²\", \"℘\", \"\\u0301a\", \"None\", \"π3\")]",
    "\"a\".isidentifier(1)", "str.isidentifier(b\"a\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
