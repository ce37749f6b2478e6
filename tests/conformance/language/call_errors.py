# Calls that do not fit: every wording of argument binding.
def f(a, b, c=3, *, d, e=5):
    return a, b, c, d, e


def positional(a, b, /, c):
    return a, b, c


def none():
    pass


def one(a):
    pass


def defaults(a, b=1):
    pass


def only_keywords(*, x, y):
    pass


calls = ("f()", "f(1)", "f(1, 2)", "f(1, 2, 3, 4)", "f(1, 2, 3, 4, d=1)", "f(1, 2, d=1, z=2)",
    "f(1, 2, a=3, d=1)", "f(1, b=2, d=4, e=5, c=6)", "f(*[1, 2], **{'d': 3})", "f(1, 2, d=1, **{'d': 2})",
    "f(1, 2, **{'d': 1, 'zz': 2})", "f(*5)", "f(**5)", "f(**{1: 2})", "f(1, *None)", "f(1, **[])", "none(1)",
    "none(1, 2)", "none(a=1)", "one()", "one(1, 2)", "one(1, b=2)", "one(b=2)",
         "defaults()", "defaults(1, 2, 3)", "positional(1, 2, c=3)", "positional(a=1, b=2, c=3)",
         "positional(1, b=2, c=3)", "positional()", "only_keywords()", "only_keywords(1)", "only_keywords(x=1)",
         "only_keywords(1, 2, x=1, y=2)", "only_keywords(z=1)", "(lambda x: x)()", "(lambda: 0)(1)", "len()",
         "len(1, 2)", "len(x=1)", "5()", "None()", "'a'()", "[].append()", "[].append(1, 2)", "{}.get()",
         "f(dd=1)", "one(aa=1)", "print(end=5)", "print(sepp=1)", "int(bas=1)", "f(1, 2, d=1, **{'d ': 1})")
for call in calls:
    try:
        print(call, eval(call))
    except TypeError as error:
        print(call, "|", error)


class C:
    def __init__(self, a, *, key):
        pass

    def method(self, x):
        pass

    @staticmethod
    def static(x):
        pass

    @classmethod
    def klass(cls, x):
        pass

    def no_self():
        pass


c = C(1, key=2)
for call in ("C()", "C(1)", "C(1, 2)", "C(1, ky=1)", "c.method()", "c.method(1, 2)", "c.static()", "c.klass()",
        "C.klass(1, 2)", "c.no_self()", "C.method()", "C.method(1)", "c()", "C.nosuch()", "object(1)",
        "object.__new__()", "type()", "type(1, 2)", "type('x', 1, {})", "type(1, (), {})", "type('x', (), [])",
        "super()", "super(1)", "super(int, 'a')"):
    try:
        print(call, eval(call))
    except (TypeError, AttributeError, RuntimeError) as error:
        print(call, "|", type(error).__name__, error)
