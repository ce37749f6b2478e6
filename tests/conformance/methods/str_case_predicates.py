# str.isupper, islower and istitle.
cases = (
    "[s.isupper() for s in (\"\", \"A\", \"A1\", \"Aa\", \"1\", \"É\", \"ǅ\", \"A B\", \"ᴬ\")]",
    "[s.islower() for s in (\"\", \"a\", \"a1\", \"aA\", \"1\", \"é\", \"ª\", \"a b\", \"ŉ\")]",
    """[s.istitle() for s in ("", "A", "Ab", "AB", "Ab Cd", "Ab cd", "1A", "1a", "A'B", "ǅ", "Ab1Cd")]""",
    "\"A\".isupper(1)", "\"A\".islower(1)", "\"A\".istitle(1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
