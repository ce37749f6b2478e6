# SyntaxErrors of async code and of yield and await in the wrong places.
bodies = ("await x", "async for a in b: pass", "async with a: pass", "[a async for a in b]",
    "[await a for a in b]", "(a async for a in b)", "{a async for a in b}", "yield x", "yield from x",
    "return 1", "return", "lambda: (await x)", "lambda: (yield)", "(yield)", "x = yield",
    "[(yield) for a in b]", "[x for a in (yield)]", "await", "async x", "async def f(a=(await b)): pass",
    "def f(a: (yield)): pass", "class C: await x", "class C: yield", "await x = 1", "await x += 1",
    "del await x", "for await x in y: pass", "(await x for x in y)", "async lambda: 1", "await await x",
    "await -x", "-await x", "await x ** 2", "x ** await y", "not await x", "await not x", "await lambda: 1",
    "yield = 1", "print(yield)", "print(await x)", "x = await y, await z", "async = 1", "await = 1",
    "async class C: pass", "async with a as b, c as d: pass", "f'{await x}'", "f'{yield}'",
    "match await x:\n  case 1: pass")
for body in bodies:
    indented = body.replace("\n", "\n ")
    for header in ("", "def f():\n ", "async def f():\n "):
        try:
            compile(header + (indented if header else body), "<test>", "exec")
            print(repr(header), repr(body), "compiles")
        except SyntaxError as error:
            print(repr(header), repr(body), "|", error.msg)
for source in ("async def f():\n yield 1\n return 2", "async def f():\n yield 1\n return",
        "async def f():\n yield from x", "def f():\n yield 1\n return 2",
        "async def f():\n def g():\n  await x", "async def f():\n [x for x in y if await z]",
        "async def f():\n return [x async for x in y]", "async def f():\n return (x async for x in await y)"):
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), "|", error.msg)
