# Bound methods: equality, hashing, attributes, text.
class C:
    def m(self, x=1):
        "doc"
        return self, x


c, d = C(), C()
b = c.m
print(b() == (c, 1), b == c.m, b is c.m, b != d.m, hash(b) == hash(c.m), {b: 1}[c.m], b.__self__ is c,
    b.__func__ is C.m, b.__name__, b.__qualname__, b.__doc__, b.__module__, b.__defaults__, repr(b)[:24],
    repr(b).endswith(">>"))
C.m.tag = 5
print(b.tag, C.m is C.__dict__["m"], type(b).__name__, type(C.m).__name__, C.m(c, 2)[1], b.__get__(d) is b,
    callable(b))
method = type(b)
print(method(len, [1, 2])(), method(lambda self, x: (self, x), 5)(6), method(b, 7)()[1])
for call in (lambda: setattr(b, "x", 1), lambda: b.nosuch, lambda: method(), lambda: method(len),
        lambda: method(5, 1), lambda: method(len, None), lambda: setattr(b, "__self__", 1), lambda: C.m(),
        lambda: b(1, 2), lambda: b < b, lambda: method(len, 1, 2), lambda: method(func=len)):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
a = [1].append
print(a.__self__, a.__name__, a.__qualname__, a == [1].append, type(a).__name__, "".join.__self__ == "",
    len.__self__, len.__module__, repr(len), repr(list.append), repr([].append)[:35], list.append.__objclass__,
    list.append.__qualname__)
