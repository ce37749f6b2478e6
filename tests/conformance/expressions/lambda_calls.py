# Lambdas with every kind of parameter.
cases = (
    "(lambda: 1)(), (lambda a: a)(1), (lambda a, b=2: (a, b))(1), (lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3), (lambda *a, b=1, **k: (a, b, k))(1, b=2, c=3)",
    "(lambda a: a)()", "(lambda a: a)(1, 2)", "(lambda a, /: a)(a=1)", "(lambda *, a: a)(1)",
    "(lambda *, a: a)()", "(lambda a: a)(b=1)", "(lambda a, b: a)(1, a=2)",
    "(lambda x: (lambda y: x + y))(1)(2), [f() for f in [lambda: 1, lambda: 2]], (lambda f: f(f))(lambda f: \"self\")",
    "(lambda: (yield))().__class__.__name__, (lambda x=[]: x)() is not None",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
