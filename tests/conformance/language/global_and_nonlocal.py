# global and nonlocal: binding, nesting, and the errors they give.
x = "module"


def outer():
    x = "outer"

    def inner():
        nonlocal x
        x = "changed"

        def innermost():
            global x
            x = "global changed"
            return x

        return innermost()

    result = inner()
    return result, x


print(outer(), x)


def maker():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


s = maker()
print(s(), s(), maker()())


class C:
    global y
    y = 5
    z = x


print(y, C.z, hasattr(C, "y"))
for source in ("nonlocal q", "def f():\n nonlocal q", "def f():\n x = 1\n global x",
        "def f():\n print(x)\n global x", "def f(x):\n global x", "def f(x):\n nonlocal x",
        "def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x", "def f():\n global x\n nonlocal x",
        "def f():\n x: int = 1\n global x", "def f():\n for x in y: pass\n global x", "class C:\n nonlocal q",
        "def f():\n x: int\n nonlocal x", "global x\nx: int = 1", "x = 1\nglobal x",
        "def f():\n global x\n x: int", "def f():\n  def g():\n    nonlocal __class__"):
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), "|", error.msg, error.lineno)
