# SyntaxErrors of match statements.
patterns = ("x | y", "x, x", "[x, x]", "{'a': x, 'a': y}", "{x: 1}", "{**a, 'b': c}", "{**a, **b}", "{**_}",
    "C(x=1, x=2)", "C(x=1, 2)", "C(1, **a)", "C(*a)", "[*a, *b]", "*a", "*a, *b", "1 + 2", "1 + 2j", "-1", "-x",
    "+1", "a.b", "a.b()", "a()", "f'a'", "f'{a}'", "'a' 'b'", "a[0]", "x as y as z", "x as 1", "x as _",
    "x as a.b", "_ as x", "(x as y) as z", "1 | x", "x | 1", "[x] | [y]", "[x] | [x]", "(x, y) | x", "_ | x",
    "1 if x", "None", "True", "...", "{...: 1}", "{1: x}", "{-1: x}", "{1 + 2j: x}", "{a.b: x}", "{'a' 'b': x}",
    "{f'a': x}", "{None: x, None: y}", "{1: x, 1.0: y}", "{True: 1, 1: 2}", "x if x", "lambda: 1", "not x",
    "x, *_, y", "[*_, *_]", "{}", "()", "[]", "(x)", "(x,)", "C()", "C(x)", "a.b.C(y=z)", "1.5", "b'a'",
    "1 - 1j", "1j + 1", "x + 1j", "--1", "-'a'", "*_", "C(a.b=1)", "{**x,}", "_", "x")
for pattern in patterns:
    try:
        compile(f"match v:\n case {pattern}: pass", "<test>", "exec")
        print(pattern, "compiles")
    except SyntaxError as error:
        print(pattern, "|", error.msg)
for source in ("match x:\n pass", "match x:\n case _: pass\n case 1: pass",
        "match x:\n case y: pass\n case 1: pass", "match x:\n case y if y: pass\n case 1: pass",
        "match x:\ncase 1: pass", "match x: case 1: pass", "match x:\n case 1: pass\n else: pass",
        "match x:\n case 1 pass", "match x:\n case: pass", "match:\n case 1: pass", "match *x:\n case 1: pass",
        "match *x, y:\n case 1: pass", "match x, y:\n case 1, 2: pass", "match = 1", "case = 1", "match(x)",
        "match[x]", "match x", "match.x", "match: int = 1", "print(match)", "def match(): pass",
        "match -x:\n case 1: pass", "match (x):\n case 1: pass", "match x:\n case (y) | 1: pass",
        "match x:\n case 1 if y := 2: pass", "match x:\n case 1 if (y := 2): pass",
        "_ = 1; type = 2; match = case = type"):
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), "|", error.msg)
