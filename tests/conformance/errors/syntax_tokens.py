# SyntaxErrors of the scanner: numbers, strings, characters, brackets, indentation.
sources = ("1__0", "1_", "0x", "0xg", "0b2", "0o8", "09", "1e", "1e+", "1.5.5", "12abc", "0_", "1.e", "1_.5",
    "0b", "0x_", "1jj", "1a", "0777", "00", "1if 2else 3", "'abc", '"abc', "'''abc", "'a\nb'", "b'é'", "'\\x1'",
    "'\\N{bad}'", "$", "?", "a ! b", "a!", "x = `a`", "é = 1\nx = €", "\u00a0x", "x = “a”", "(", "[1, 2",
    "{1: 2", "(]", "[)", "(1, [2)", ")", "]", "}", "a)", "f(1]", "if x:\n  a\n b", "if x:\n\ta\n        b",
    "  x", "x\n  y", "if x:\nb", "def f():\nreturn", "a\\ b", "\\", "x = \\", "'a' \\\n", "a\x00b",
    "0xfor x in y: pass", "1 2", "a b", "'a' b", "1 'a'", "x = 1 y = 2", "print 1", "exec 'x'", "print a.b",
    "x = = 1", "x += = 1", "a = b = ", "a,", ",a", "a,,b", "a..b", "a.", ".a", "a.1", "...a", "a->b", "a := 1",
    "(a := 1)", "a <> b", "a =! b", "a === b", "!a", "a && b", "a || b", "++a", "a++", "a ? b : c",
    "x = {1:2, 3}", "{1, 2:3}", "{**a, b}", "{a: *b}", "[a: b]", "x[", "x[]", "x[:", "x[1:2:3:4]", "@", "@x",
    "@x\ny", "lambda", "lambda:", "not", "a not b", "a is", "in a", "a if b", "a if b else", "if", "else",
    "for", "import", "from x import", "import a.", "import a as", "from . import *, a", "from x import a b",
    "from x import (a", "from x import ()", "import *", "from x import a.b", "import a as b.c",
    "from .. import", "from x import a as 1", "raise x from", "raise x, y", "assert", "assert x,", "del",
    "del x,", "del (", "pass x", "return x y", "global", "global 1", "global x.y", "nonlocal", "with", "with x",
    "with x as", "try", "try:", "except: pass", "finally: pass", "class", "def", "def f", "async x", "await",
    "yield from", "match x:", "case x: pass", "type X", "type X =", "x: ", "1: int", "x: int = ",
    "f(x for x in)", "x = yield = 1")
for source in sources:
    try:
        compile(source, "<test>", "exec")
        print(ascii(source), "compiles")
    except SyntaxError as error:
        print(ascii(source), "|", type(error).__name__, error.msg, (error.lineno, error.offset,
            error.end_lineno, error.end_offset))
