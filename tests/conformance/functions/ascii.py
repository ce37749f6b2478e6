# ascii()
cases = (
    "ascii(\"aé€😀\\n\")", "ascii([\"é\"])", "ascii({\"é\": 1})", """ascii("'"), ascii('"'), ascii("'\\"")""",
    "ascii(5), ascii(None), ascii(b\"\\xff\")", "ascii(\"\\ud800\")", "ascii()", "ascii(1, 2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
