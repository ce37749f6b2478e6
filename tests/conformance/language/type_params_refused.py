# What has no place in a generic definition.
for source in ("type X = (y := 3)", "type X = [(y := 3) for _ in z]", "class X[T]([(y := 3) for _ in z]): pass",
               "def f[T: [(y := 3) for _ in z]](): pass", "def f[T = [(y := 3) for _ in z]](): pass",
               "def f[T](a: [(y := 3) for _ in z]): pass", "class X[T: (yield)]: pass", "type X = (await 42)"):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(error.msg)
