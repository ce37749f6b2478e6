# list.sort: in place, with key and reverse.
a = [3, 1, 2]
words = ["b", "A", "c"]

cases = (
    "a.sort(), a", "a.sort(reverse=True), a", "words.sort(), words", "words.sort(key=str.lower), words",
    "words.sort(key=str.lower, reverse=True), words", "[(1, \"b\"), (0, \"z\"), (1, \"a\")].sort()",
    "[1, \"a\"].sort()", "[1, None].sort()", "[2, 1].sort(key=None)", "[1].sort(lambda x: x)",
    "[1].sort(key=5)", "[1].sort(cmp=1)", "[1, 2].sort(reverse=\"yes\")", "[1j, 2j].sort()", "[].sort()",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
