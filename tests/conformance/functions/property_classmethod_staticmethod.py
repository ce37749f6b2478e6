# property(), classmethod() and staticmethod()
class C:
    p = property(lambda self: 5, lambda self, v: None, doc="the doc")
    r = property(lambda self: 6)
    c = classmethod(lambda cls: cls.__name__)
    s = staticmethod(lambda: "s")

cases = (
    "C().p, C.p.__doc__, C().c(), C.c(), C().s(), C.s()", "setattr(C(), \"p\", 1), setattr(C(), \"r\", 1)",
    "delattr(C(), \"p\")", "property().__get__(C())", "property(1).fget, property(None).fget", "classmethod()",
    "staticmethod()", "classmethod(5).__func__, staticmethod(5).__func__",
    "C.r.setter(lambda self, v: 9).fset is not None", "C.__dict__[\"c\"].__get__(None, C)()",
    "staticmethod(len)([1])", "classmethod(len)([1])",
    "type(C.__dict__[\"s\"]).__name__, C.__dict__[\"s\"].__wrapped__()",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
