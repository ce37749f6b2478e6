# dict.fromkeys, copy and clear.
cases = (
    "dict.fromkeys(\"abca\")", "dict.fromkeys([1, 2], 0)", "dict.fromkeys(range(2), [])",
    "dict.fromkeys({\"k\": 1}, \"v\")", "dict.fromkeys([])", "{}.fromkeys(\"ab\", 1)", "{\"a\": [1]}.copy()",
    "(lambda d: (d.copy() is d, d.copy()[\"a\"] is d[\"a\"]))({\"a\": []})",
    "(lambda d: (d.clear(), d))({1: 2})", "dict.fromkeys()", "dict.fromkeys(5)", "dict.fromkeys([[]])",
    "dict.fromkeys(\"a\", 1, 2)", "{}.copy(1)", "{}.clear(1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
