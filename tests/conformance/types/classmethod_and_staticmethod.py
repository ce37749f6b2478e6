# classmethod and staticmethod: binding, wrapping, attributes, errors.
class C:
    @classmethod
    def make(cls, n=1):
        "makes"
        return cls.__name__, n

    @staticmethod
    def plain(a, b=2):
        return a, b

    def method(self):
        return self


class D(C):
    pass


print(C.make(), D.make(3), D().make(), C.plain(1), C().plain(1, 3), C.__dict__["plain"](7),
    C.make.__func__.__name__, C.make.__self__, C.make.__doc__, C.plain.__name__,
    C.__dict__["make"].__func__ is C.make.__func__, C.__dict__["plain"].__wrapped__ is C.plain,
    C.__dict__["make"].__name__)
print(classmethod(len).__get__(None, list)() if 0 else "", staticmethod(len).__get__(None, list)([1, 2]),
    classmethod(lambda cls, x: (cls, x)).__get__(5, int)(1), staticmethod(5).__get__(1, 2),
    repr(staticmethod(len)), repr(C.__dict__["make"])[:30], C.__dict__["make"].__isabstractmethod__,
    classmethod(C.method).__get__(None, C)() is C)
s = staticmethod(lambda: 1)
s.extra = 5
print(s.extra, s(), s.__dict__["extra"], callable(s), callable(classmethod(len)))
for call in (lambda: classmethod(), lambda: classmethod(1, 2), lambda: classmethod(5).__get__(None, int)(),
        lambda: classmethod(len)(), lambda: C.make(1, 2), lambda: C.plain(), lambda: C.method(),
        lambda: staticmethod(x=1), lambda: C.__dict__["make"](), lambda: setattr(C.make, "x", 1),
        lambda: C.__dict__["make"].__get__(None, None)() if 0 else 5 .x):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
