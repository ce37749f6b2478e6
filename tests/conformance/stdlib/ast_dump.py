# Trees of all kinds of statements and expressions, dumped.
import ast

print(ast.dump(ast.parse("a = 1; b", mode="single"), indent=2))
print(ast.dump(ast.parse("a + b"), include_attributes=True))
print(ast.dump(ast.parse("[]"), annotate_fields=False), ast.dump(ast.parse("f(a, b=1)"), indent="--"))
print(ast.dump(ast.parse("def f(a, *b, c=1, **d) -> int:\n  pass"), show_empty=True))
for text in ("match x:\n case {1: a, **r} if g: pass\n case C(1, b=None) | [*_, z] as q: pass",
             "f\"{a!r:>{w}}b\" + u'x' + 3j + 10**30 + 0xffffffffffffffffffff + b'\\0'", "type X[T: int, *U, **P = [int]] = 1",
             "x: int = 3\n(y): str\nfrom . import a as b\nimport c.d\nglobal g, h",
             "try:\n  pass\nexcept* E as e: pass\nelse: pass\nfinally: raise x from y",
             "with a as b, c: del d[1:2], e.f", "lambda *a, k: (yield)", "a < b <= c is not d not in e", "-a @ b",
             "async def f():\n  async with x: await y\n  return [i async for i in z if w]", "not a and b or c",
             "@d\nclass C[T](B, m=M):\n  'doc'\n  x = {**a, 'k': 1}, {1}, ...", "while a:\n  break\nelse:\n  continue"):
    print(ast.dump(ast.parse(text)))
print(ast.literal_eval("[1, (2,), {3: b'x'}, {4}, None, True, ..., -1.5, +2, 's' 't', 1 - 2j, set()]"))
for text in ("  7", "\n7", "1_000", "a", "1 + 2", "f()", "1 +", "-(-1)", "{1: 2, **{}}", "2j + 1", "-True", "f'x'", "{[]: 1}",
             "\n  1", "lambda: 1"):
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError, TypeError) as error:
        print(repr(text), type(error).__name__, str(error).partition(" object at")[0])
try:
    ast.literal_eval(5)
except ValueError as error:
    print(error)
print(ast.get_docstring(ast.parse('"""a\n    b\n   c"""')), ast.get_docstring(ast.parse("1")))
text = "a = foo(1,\n 2) + 3"
print(repr(ast.get_source_segment(text, ast.parse(text).body[0].value.left)))
print(ast.parse(b'# coding: latin-1\nx = "\xe9"').body[0].value.value, ast.increment_lineno(ast.parse("a"), 5).body[0].lineno)
for text in ("def f(:", "a b", "x = = 1"):
    try:
        ast.parse(text, filename="foo.py")
    except SyntaxError as error:
        print(error)
