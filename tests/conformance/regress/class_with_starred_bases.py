# class C(*bases, key=…) lost its body among the arguments.
class Base:
    def __init_subclass__(cls, **kwargs):
        print(cls.__name__, [b.__name__ for b in cls.__bases__], kwargs)


class Mixin:
    pass


bases = (Base,)


class A(*bases):
    x = 1


class B(*[Mixin], *bases, tag=1):
    x = 2


class C(Mixin, *bases, **{"k": 3}, **{}):
    x = 3


class D(*()):
    x = 4


print(A.x, B.x, C.x, D.x, D.__bases__)
