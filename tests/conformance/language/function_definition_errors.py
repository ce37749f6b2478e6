# What a parameter list may not be.
for parameters in ("a, a", "a=1, b", "*", "*, **k", "**k, a", "*a, *b", "/", "a, /, b, /", "*a, /", "(a, b)",
        "1", "a.b", "None", "*a=1", "**k=1", "**k, *a", "**k, **j", "a, *, a", "*, a, *", "a b", "a, , b",
        "a: int: str", "*, a=1, b, **", "__debug__", "a=", "*args: *T", "**k: *T", "a, *, /", "a=1, /, b",
        "a: (yield)", "a=(yield)", "*None", "a[0]", "f()", "a: int = 1, /, *, b: str", "True"):
    try:
        compile(f"def f({parameters}): pass", "<test>", "exec")
        print(parameters, "compiles")
    except SyntaxError as error:
        print(parameters, "|", error.msg)
for source in ("def f() -> : pass", "def f: pass", "def (): pass", "def f()\n pass", "def f():",
        "def f(): pass pass", "def 1(): pass", "def f.g(): pass", "async def f(", "class C(: pass",
        "class C(a b): pass", "class: pass", "class C", "class C():\npass", "class None: pass",
        "def True(): pass", "class C(x for x in y): pass", "class C(*a, **k, m=1): pass",
        "class C(a=1, b): pass"):
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), "|", error.msg, error.lineno, error.offset)
