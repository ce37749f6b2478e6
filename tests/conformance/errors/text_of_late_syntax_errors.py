# What only the compiler finds in a text that is in no file has no line to show; what the parser finds has.
import traceback

for text in ("return 1", "x = 1\nyield x", "def f():\n    nonlocal x", "f(a=1, a=2)", "break", "1 +", "(1", "f(1 = 2)"):
    try:
        exec(text)
    except SyntaxError as error:
        print(repr(error.text), error.lineno, error.offset)
        print("".join(traceback.format_exception_only(error)), end="")

# The compiler counts columns in bytes, and shows where the end is on its own line.
for text in ("'é'; return", "'日本'; yield é", "f(é=1, é=2)", "def f(é, é): pass", "await é", "return (\n  'a' 'long' 'value')",
             "def f():\n    global é\n    é: int", "match x:\n    case é | ü: pass", "'é'; f(1 = 2)"):
    try:
        exec(text)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
