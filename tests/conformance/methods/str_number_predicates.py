# str.isdecimal, isdigit and isnumeric.
cases = (
    "[s.isdecimal() for s in (\"1\", \"²\", \"½\", \"٣\", \"Ⅷ\", \"1.5\", \"-1\", \"\", \"一\")]",
    "[s.isdigit() for s in (\"1\", \"²\", \"½\", \"٣\", \"Ⅷ\", \"1.5\", \"-1\", \"\", \"一\")]",
    "[s.isnumeric() for s in (\"1\", \"²\", \"½\", \"٣\", \"Ⅷ\", \"1.5\", \"-1\", \"\", \"一\")]",
    "\"123\".isdigit() and \"123\".isdecimal() and \"123\".isnumeric()", "\"12a\".isdigit()",
    "\"\\u0660\\u0661\".isdecimal()", "int(\"\\u0660\\u0661\")", "int(\"²\")", "\"1\".isdigit(5)",
    "\"1\".isdecimal(1)", "\"1\".isnumeric(1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
