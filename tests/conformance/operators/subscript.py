# Subscripts of all kinds of builtin values.
cases = (
    "1[0]", "1[\"a\"]", "1[1:2]", "1[None]", "1[5]", "2.5[0]", "2.5[\"a\"]", "2.5[1:2]", "2.5[None]", "2.5[5]",
    "1j[0]", "1j[\"a\"]", "1j[1:2]", "1j[None]", "1j[5]", "True[0]", "True[\"a\"]", "True[1:2]", "True[None]",
    "True[5]", "\"ab\"[0]", "\"ab\"[\"a\"]", "\"ab\"[1:2]", "\"ab\"[None]", "\"ab\"[5]", "b\"ab\"[0]",
    "b\"ab\"[\"a\"]", "b\"ab\"[1:2]", "b\"ab\"[None]", "b\"ab\"[5]", "[1][0]", "[1][\"a\"]", "[1][1:2]",
    "[1][None]", "[1][5]", "(1,)[0]", "(1,)[\"a\"]", "(1,)[1:2]", "(1,)[None]", "(1,)[5]", "range(3)[0]",
    "range(3)[\"a\"]", "range(3)[1:2]", "range(3)[None]", "range(3)[5]", "None[0]", "None[\"a\"]", "None[1:2]",
    "None[None]", "None[5]", "{1}[0]", "{1}[\"a\"]", "{1}[1:2]", "{1}[None]", "{1}[5]", "{1: 2}[0]",
    "{1: 2}[\"a\"]", "{1: 2}[1:2]", "{1: 2}[None]", "{1: 2}[5]",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
