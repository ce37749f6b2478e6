# Messages and places of common syntax errors.
sources = [
    "if x\n  pass", "x = = 1", "if x = 1: pass", "print 'x'", "def f(:", "f(1, 2", "[1, 2", "x = 'abc",
    "'''abc", "1 = x", "f() = 1", "x + 1 = 2", "None = 1", "def f(a, a): pass", "return 1", "break",
    "continue", "yield 1", "await x", "for x in y pass", "class C\n  pass", "while True print(1)",
    "else: pass", "try:\n  pass", "try: pass\nfinaly: pass", "import", "from x import", "x = 5 6",
    "lambda x: = 1", "{1: 2, 3}", "{1, 2: 3}", "f(a=1, 2)", "f(**k, *a)", "del f()", "x++", "a b c",
    "def f():\npass", "  x = 1", "if 1:\n    x\n  y", "if 1:\n\tx\n        y", "global x\nx = 1; y = )",
    "(1 + 2))", "[1, 2)", "0777", "1_000_", "0xg", "1abc", "x = \\ 1", "x = $", "x = ?", "'\\N{no}'",
    "b'ä'", "nonlocal x", "def f():\n  x = 1\n  global x", "*a = 1", "*a, *b = 1", "f'{x'", "f'{}'",
    "with open(x) as 1: pass", "for 1 in x: pass", "import a.b as c.d", "from . import *\ndef",
    "assert (x, 'm') y", "raise x from", "x: int: str", "(x for x in y) = 1", "x if y", "not", "a not b",
    "match x:\n  case a: pass\n  case b: pass", "try: pass\nexcept: pass\nexcept V: pass", "x = yield = 1",
    "def f(a=1, b): pass", "def f(*): pass", "async x", "f(x for x in y, 1)", "a, b += 1", "print(a b)",
    "(a=1)", "x = [1 2]", "if True:\nx", "elif x: pass", "\x00", "class C: return 1", "exec 'x'", "a := 1",
]
for source in sources:
    try:
        compile(source, "<text>", "exec")
        print(repr(source), "is fine")
    except SyntaxError as error:
        place = (error.lineno, error.offset, error.end_lineno, error.end_offset)
        print(repr(source), type(error).__name__, "|", error.msg, "|", *place)
