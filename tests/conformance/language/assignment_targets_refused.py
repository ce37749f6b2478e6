# What cannot be assigned to, deleted or bound: the wording for each form.
targets = ("1", "'a'", "None", "True", "...", "f()", "a + b", "-a", "not a", "a and b", "a if b else c",
    "lambda: 0", "[1, 2]", "(a, 1)", "{}", "{1}", "[x for x in y]", "(x for x in y)", "{x: 1 for x in y}",
    "f''", "a < b", "await a", "(yield)", "*a", "__debug__", "b''", "1.5", "(a := 1)")
for target in targets:
    for form in ("{} = 1", "{} += 1", "del {}", "for {} in z: pass", "with z as {}: pass", "{}: int = 1",
            "({} := 1)", "x, {} = 1, 2", "import z as {}", "[0 for {} in z]"):
        source = form.format(target)
        try:
            compile(source, "<test>", "exec")
        except SyntaxError as error:
            print(source, "|", error.msg)
