# Trees as text again: precedence, quotes, docstrings, all statements.
import ast

for text in ("x = (1, 2)", "x = 1,", "for a, b in c: pass", "(yield)", "x = yield 1", "(a := 1)", "f(a := 1)", "a[1:2, ::3]", "a[b,]",
             "(a + b) * c - d ** -e ** f", "(a ** b) ** c", "not (a and b) or c", "(a if b else c) if d else e", "lambda: (yield)",
             "lambda x, /, y=1, *z, k, **w: 0", "a < (b < c)", "-(-a)", "(await_)(x)", "1 .real", "1.5.real", "(1).__class__",
             "{**a, 'b': c}", "{*a}", "[*a, *b]", "print(*a, **b)", "x = 1e400", "'it\\'s'", "'\\n'", '"\\"\'"', "b'\\x00'", "u'x'",
             "f'{a!r:>{w}} {{}} {b=}'", "f\"{a['k']}\"", "f'{x:\\n}'", "del (a, b), c", "assert a, b", "raise a from b", "global a, b",
             "from .. import a as b, c", "import a.b as c", "(x): int = 1", "x: int", "a = b = c", "a @= b", "a if b else c",
             "type X[T: int = str, *U, **P] = T", "x = [i for i in j if k if l]", "{k: v for k, v in z}", "(i async for i in j)"):
    print(ast.unparse(ast.parse(text)))
print(ast.unparse(ast.parse('''
"""Module's "doc"."""
@decorated(1)
class C(B, metaclass=M):
    """Class doc.

    More."""
    def f(self, a: int = 1, *, b) -> str:
        "doc"
        if a:
            pass
        elif b:
            return
        else:
            while True:
                break
            else:
                continue
async def g():
    async with a as b, c:
        async for d in e:
            await f
try:
    pass
except A as a:
    pass
except (B, C):
    pass
else:
    pass
finally:
    pass
try:
    pass
except* A:
    pass
match x:
    case 1 | -2 | "s" | None | a.b:
        pass
    case [a, *b, (c | d) as e] if f:
        pass
    case {"k": v, **rest} | C(1, x=_):
        pass
''')))
print(ast.unparse(ast.Constant(float("inf"))), ast.unparse(ast.Constant((1,))), ast.unparse([ast.Pass(), ast.Break()]).split())
