# -, +, ~ and not on all kinds of builtin values.
cases = (
    "-1", "-2.5", "-1j", "-True", "-\"ab\"", "-b\"ab\"", "-[1]", "-(1,)", "-range(3)", "-None", "-{1}",
    "-{1: 2}", "+1", "+2.5", "+1j", "+True", "+\"ab\"", "+b\"ab\"", "+[1]", "+(1,)", "+range(3)", "+None",
    "+{1}", "+{1: 2}", "~1", "~2.5", "~1j", "~True", "~\"ab\"", "~b\"ab\"", "~[1]", "~(1,)", "~range(3)",
    "~None", "~{1}", "~{1: 2}", "not 1", "not 2.5", "not 1j", "not True", "not \"ab\"", "not b\"ab\"",
    "not [1]", "not (1,)", "not range(3)", "not None", "not {1}", "not {1: 2}",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
