# SyntaxErrors of type parameters, type statements and annotations.
sources = ("def f[T](): pass", "def f[T, T](): pass", "def f[](): pass", "class C[T]: pass",
    "class C[T: int, *Ts, **P]: pass", "class C[T = int]: pass", "class C[T = int, U]: pass",
    "class C[**P = [int]]: pass", "class C[*Ts: int]: pass", "class C[**P: int]: pass",
    "class C[T: (yield)]: pass", "class C[T: (await x)]: pass", "class C[T: (x := 1)]: pass", "type X = int",
    "type X[T] = list[T]", "type X[T: (yield)] = T", "type X = (yield)", "type X = (y := 1)",
    "type X = await z", "type 1 = int", "type X.y = int", "type X[1] = int", "type X += int", "type = 1",
    "type X", "type (x) = int", "type X: int = 1", "def f[T](x: (yield)): pass", "def f[T](x: (y := 1)): pass",
    "def f(x: (yield)): pass", "x: (yield)", "def f() -> (yield): pass", "class C[T](x := 1): pass",
    "class C[T]((yield)): pass", "def f():\n nonlocal T\n def g[T](): pass", "def f[T]():\n nonlocal T",
    "def f[T]():\n global T", "class C[T]:\n nonlocal T", "class C[__debug__]: pass",
    "def f[__debug__](): pass", "class C[T](*Ts): pass", "type X[*T, *U] = int", "lambda[T]: 1",
    "class C[T, *T]: pass", "type X[T=1, U] = 1", "x: int: str", "x: *a", "x: int = *a", "x: int = 1, 2",
    "(x): int = 1", "x, y: int", "[x]: int", "x.y: int = 1", "x[0]: int", "f(): int", "x: int += 1",
    "async def f():\n x: await y")
for source in sources:
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), "|", error.msg)
