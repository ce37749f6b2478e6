# compile(…, "single"): one statement, or one line of simple ones; a block may end with the text.
def attempt(source):
    try:
        code = compile(source, "<text>", "single")
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset)
    else:
        print(repr(source), "compiled")
        return code


attempt("def f():\n    pass\n")
attempt("def f():\n    pass")
attempt("if 1: pass\n")
attempt("if 1: pass")
attempt("if 1:\n    pass\nelse:\n    pass\n")
attempt("class A:\n    def f(self):\n        pass\n\n")
attempt("x = 1; y = 2")
attempt("x = 1\n# comment\n")
attempt("x = 1\ny = 2\n")
attempt("def f():\n    pass\nx = 1\n")
attempt("if 1:\n")
attempt("try:\n    pass\n")
attempt("(1,")
attempt("\n")
attempt("# comment")
exec(attempt("6 * 7; 'text'; None"))
exec(attempt("for i in range(3): i\n"))
