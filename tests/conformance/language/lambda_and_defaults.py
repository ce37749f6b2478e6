# lambda forms; defaults are evaluated once, at definition, left to right.
print((lambda: 5)(), (lambda a, b=2, *c, d, e=5, **f: (a, b, c, d, e, f))(1, d=4, g=7), (lambda a, /,
    b: a + b)(1, b=2), (lambda *, k: k)(k=1), (lambda *a: a)(1, 2), (lambda x: lambda y: x + y)(1)(2),
    (lambda: (yield))().__class__.__name__)


def noisy(value):
    print("default", value)
    return value


def f(a=noisy(1), *, b=noisy([]), c=noisy(2)):
    b.append(a)
    return b, c


print(f(), f(5), f(b=[0]), f.__defaults__, f.__kwdefaults__)
print((lambda: None).__name__, (lambda x=1: x).__defaults__, [lambda: n for n in (1, 2)][0](), (lambda *args,
    **kwargs: (args, kwargs))(*"ab", **{"k": 1}))
for source in ("lambda x, x: 0", "lambda x=1, y: 0", "lambda *: 0", "lambda *, **k: 0", "lambda **k, a: 0",
        "lambda *a, *b: 0", "lambda /: 0", "lambda a, /, b, /: 0", "lambda *a, /: 0", "lambda (x): 0",
        "lambda x: yield", "lambda: (x = 1)", "lambda x: int: 0", "lambda 1: 0", "lambda **k=1: 0",
        "lambda *a=1: 0", "lambda None: 0", "lambda *, a, *b: 0", "lambda a, *: 0", "lambda x:"):
    try:
        compile(source, "<test>", "eval")
        print(source, "compiles")
    except SyntaxError as error:
        print(source, "|", error.msg)
