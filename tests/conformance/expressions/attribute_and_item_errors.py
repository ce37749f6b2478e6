# Attributes and items that are not there.
cases = (
    "\"a\".nosuch", "[].nosuch", "None.nosuch", "(5).nosuch", "len.nosuch", "int.nosuch", "[1][5]", "\"a\"[5]",
    "(1,)[5]", "{}[\"k\"]", "{}[[]]", "[1][\"a\"]", "[1][1.5]", "None[0]", "5[0]", "len[0]", "int[0]", "{1}[0]",
    "(x for x in ())[0]", "\"abc\"[1, 2]", "range(3)[9]", "b\"a\"[9]",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
