# Under `from __future__ import annotations`: what an annotation may not hold, and how its text is written.
def show(text):
    names = {}
    try:
        exec(compile("from __future__ import annotations\n" + text, "", "exec"), names)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
    else:
        names.update(names.get("__annotations__", ()))
        print(names["f"].__annotations__ if "f" in names else names["x"])


for expression in ("(yield)", "(yield from a)", "(y := 1)", "await 1", "[(yield) for i in y]",
                   "[1 for i in (i := 2)]", "[i := 1 for i in z]", "[y := 1 for i in z]",
                   "lambda: (yield)", "lambda: (y := 1)", "lambda a, a: 1", "[i async for i in y]"):
    show("x: " + expression)
show("class A:\n x: [y := 1 for i in z]")
show("class A:\n x: (y := 1)")
show("def g():\n x: (yield)")
show("async def g():\n x: (await 1)")
show("def g(a: (yield 3)): pass")
show("def g(*a: (b := 3)): pass")
show("def g() -> (await 3): pass")
show("(w): (yield) = 3")
show("y.z: (await q)")
show("def f(a: u'a', b: 'b', c: u'c' 'd', d: 'd' u'e', e: f'{u\"a\"}'): pass")
show("def f(a: g(x for x in y), b: g((x for x in y), 1), c: g(x for x in y)(z for z in w)): pass")
