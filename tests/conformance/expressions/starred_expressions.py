# * and ** in displays and calls.
cases = (
    "[*\"ab\", 1, *[]], (*\"ab\",), {*\"aab\"} == {\"a\", \"b\"}, {**{\"a\": 1}, \"b\": 2, **{\"a\": 3}}, [*range(3), *(4, 5)], [*{}, *{1: 2}]",
    "print(*[1, 2], sep=\"-\"), max(*[3, 1], 2), dict(**{\"a\": 1}, b=2), \"{}{}\".format(*\"ab\"), (lambda *a, **k: (a, k))(*[1], *(2,), x=3, **{\"y\": 4})",
    "[*5]", "{**5}", "{**[1]}", "(*None,)", "{*1}", "print(*5)", "print(**5)", "print(**{1: 2})",
    "dict(**{\"a\": 1}, **{\"a\": 2})", "(lambda a: a)(*[1, 2])", "(lambda **k: k)(**{\"a b\": 1})",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
