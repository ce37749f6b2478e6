# compile_command: headers followed by blank lines and comments are beginnings, other modes, and warnings.
import warnings
from codeop import CommandCompiler, compile_command

SOURCES = (
    "if 1:\n  pass\nelse:", "if 1:\n  pass\nelse:\n", "class A:\n", "def f():\n\n", "if True:\n  # c\n", "x = (1,", "'''abc",
    "try:\n  pass\nfinally:\n", "a b", "1 = 2", "if 1:\npass", "def f(x):\n  return x\n\n", "else:", "\n\n", "#x", "@deco",
)
for source in SOURCES:
    for symbol in "single", "exec":
        try:
            code = compile_command(source, symbol=symbol)
        except SyntaxError as error:
            print(repr(source), symbol, type(error).__name__, error.msg)
        else:
            print(repr(source), symbol, "code" if code else code)
for source in "a = 1", "(1,", "1 + 1", "del x", "":
    try:
        code = compile_command(source, symbol="eval")
    except SyntaxError as error:
        print(repr(source), error.msg)
    else:
        print(repr(source), "code" if code else code)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    compile_command("0 is 0")
    compile_command("if 0 is 0:")
    compiler = CommandCompiler()
    compiler("from __future__ import annotations")
    scope = {}
    exec(compiler("def f(x: 1 is 1): pass\n\n"), scope)
print([str(warning.message) for warning in caught], scope["f"].__annotations__)
