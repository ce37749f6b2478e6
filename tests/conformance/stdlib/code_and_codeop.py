# Statements that are whole, unfinished or wrong; a prompt that reads them.
import code
import codeop
import contextlib
import io

for source in ("x=1", "if 1:", "if 1:\n  x", "if 1:\n  x\n", "(", '"""abc', "x = ", "1+", "def f():", "@a", "a b", "x \\", "#c", "\n",
               "try:\n  x", "for i in x:\n  y\nelse:", "[1,", '"abc', "return", "f(a", "}", "if 1: pass", "match x:"):
    for symbol in ("single", "exec"):
        try:
            answer = "whole" if codeop.compile_command(source, symbol=symbol) else "unfinished"
        except SyntaxError as error:
            answer = error.msg
        print(repr(source), symbol, answer)
try:
    compile("if 1:", "f", "single", 0x4000)
except SyntaxError as error:
    print(type(error).__name__, error.msg)

for lines in (["x=1", "print(x)", "if x:", "  print(2)", "", "1/0", "a b", "x", "undefined"], ["import sys", "sys.exit(3)"]):
    rest = iter(lines)

    def read(prompt=""):
        for line in rest:
            print(prompt + line)
            return line
        raise EOFError

    errors = io.StringIO()
    with contextlib.redirect_stderr(errors):
        try:
            code.interact("banner", read, {})
        except SystemExit as end:
            print("exit", end.code)
    print(errors.getvalue())
