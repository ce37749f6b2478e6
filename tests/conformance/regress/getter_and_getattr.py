# An AttributeError raised by a property or a native attribute is followed by __getattr__, each time.


class A:
    @property
    def p(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        return "fallback " + name


class M(type):
    def __getattr__(cls, name):
        return "meta " + name


class B(metaclass=M):
    pass


a = A()
for _ in range(4):
    print(a.p, B.__abstractmethods__, a.__class__.__name__)
