# Method resolution order, cooperative super(), both forms, errors.
class A:
    def f(self):
        return ["A"]


class B(A):
    def f(self):
        return ["B"] + super().f()


class C(A):
    def f(self):
        return ["C"] + super(C, self).f()


class D(B, C):
    def f(self):
        return ["D"] + super().f()

    @classmethod
    def k(cls):
        return super().__name__ if 0 else super().f

    @staticmethod
    def s():
        return super()


d = D()
print(d.f(), [c.__name__ for c in D.__mro__], super(B, d).f(), super(D, D).f(d), D.mro() == list(D.__mro__),
    super(B, d).__self__ is d, super(B, d).__thisclass__, super(B, d).__self_class__, repr(super(B, d))[:30],
    D.k()(d))
for call in (lambda: super(), lambda: super(int, "a"), lambda: super(5), lambda: super(D).f, lambda: super(D,
        d).nosuch, lambda: d.s(), lambda: super(1, 2, 3), lambda: type("X", (A, D), {}),
        lambda: setattr(super(D, d), "f", 1), lambda: super(D, d)[0], lambda: len(super(D, d))):
    try:
        print(call())
    except (TypeError, AttributeError, RuntimeError) as error:
        print(type(error).__name__, str(error).replace("\n", " "))
unbound = super(B)
print(unbound.__get__(d, D).f(), unbound.__self__, repr(unbound))


class E:
    def method(self):
        def inner():
            return super().__repr__()[:9]

        return [super().__repr__()[:9] for _ in range(1)], inner


e = E()
first, inner = e.method()
print(first)
try:
    inner()
except (RuntimeError, TypeError) as error:
    print(error)


class F:
    def f(self):
        self = 5
        return super().real if 0 else super()


try:
    F().f()
except TypeError as error:
    print(error)


class G:
    def f(self):
        del self
        return super()


try:
    G().f()
except RuntimeError as error:
    print(error)
