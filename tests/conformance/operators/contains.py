# in between all kinds of builtin values.
cases = (
    "1 in 1", "1 in 2.5", "1 in 1j", "1 in True", "1 in \"ab\"", "1 in b\"ab\"", "1 in [1]", "1 in (1,)",
    "1 in range(3)", "1 in None", "1 in {1}", "1 in {1: 2}", "2.5 in 1", "2.5 in 2.5", "2.5 in 1j",
    "2.5 in True", "2.5 in \"ab\"", "2.5 in b\"ab\"", "2.5 in [1]", "2.5 in (1,)", "2.5 in range(3)",
    "2.5 in None", "2.5 in {1}", "2.5 in {1: 2}", "1j in 1", "1j in 2.5", "1j in 1j", "1j in True",
    "1j in \"ab\"", "1j in b\"ab\"", "1j in [1]", "1j in (1,)", "1j in range(3)", "1j in None", "1j in {1}",
    "1j in {1: 2}", "True in 1", "True in 2.5", "True in 1j", "True in True", "True in \"ab\"",
    "True in b\"ab\"", "True in [1]", "True in (1,)", "True in range(3)", "True in None", "True in {1}",
    "True in {1: 2}", "\"ab\" in 1", "\"ab\" in 2.5", "\"ab\" in 1j", "\"ab\" in True", "\"ab\" in \"ab\"",
    "\"ab\" in b\"ab\"", "\"ab\" in [1]", "\"ab\" in (1,)", "\"ab\" in range(3)", "\"ab\" in None",
    "\"ab\" in {1}", "\"ab\" in {1: 2}", "b\"ab\" in 1", "b\"ab\" in 2.5", "b\"ab\" in 1j", "b\"ab\" in True",
    "b\"ab\" in \"ab\"", "b\"ab\" in b\"ab\"", "b\"ab\" in [1]", "b\"ab\" in (1,)", "b\"ab\" in range(3)",
    "b\"ab\" in None", "b\"ab\" in {1}", "b\"ab\" in {1: 2}", "[1] in 1", "[1] in 2.5", "[1] in 1j",
    "[1] in True", "[1] in \"ab\"", "[1] in b\"ab\"", "[1] in [1]", "[1] in (1,)", "[1] in range(3)",
    "[1] in None", "[1] in {1}", "[1] in {1: 2}", "(1,) in 1", "(1,) in 2.5", "(1,) in 1j", "(1,) in True",
    "(1,) in \"ab\"", "(1,) in b\"ab\"", "(1,) in [1]", "(1,) in (1,)", "(1,) in range(3)", "(1,) in None",
    "(1,) in {1}", "(1,) in {1: 2}", "range(3) in 1", "range(3) in 2.5", "range(3) in 1j", "range(3) in True",
    "range(3) in \"ab\"", "range(3) in b\"ab\"", "range(3) in [1]", "range(3) in (1,)", "range(3) in range(3)",
    "range(3) in None", "range(3) in {1}", "range(3) in {1: 2}", "None in 1", "None in 2.5", "None in 1j",
    "None in True", "None in \"ab\"", "None in b\"ab\"", "None in [1]", "None in (1,)", "None in range(3)",
    "None in None", "None in {1}", "None in {1: 2}", "{1} in 1", "{1} in 2.5", "{1} in 1j", "{1} in True",
    "{1} in \"ab\"", "{1} in b\"ab\"", "{1} in [1]", "{1} in (1,)", "{1} in range(3)", "{1} in None",
    "{1} in {1}", "{1} in {1: 2}", "{1: 2} in 1", "{1: 2} in 2.5", "{1: 2} in 1j", "{1: 2} in True",
    "{1: 2} in \"ab\"", "{1: 2} in b\"ab\"", "{1: 2} in [1]", "{1: 2} in (1,)", "{1: 2} in range(3)",
    "{1: 2} in None", "{1: 2} in {1}", "{1: 2} in {1: 2}",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
