# Assigning to `__bases__` asks the metaclass of each subclass for its MRO; if that fails nothing changes.
class Once(type):
    asked = 0

    def mro(cls):
        Once.asked += 1
        if Once.asked > 1:
            raise RuntimeError("asked again")
        return type.mro(cls)


class A: pass
class B: pass
class D(A): pass
class E(D): pass
class F(D, metaclass=Once): pass


def names(cls):
    return [base.__name__ for base in cls.__mro__]


try:
    D.__bases__ = (B,)
except RuntimeError as error:
    print(error, names(D), names(E), D.__bases__, D.__base__)
    print([cls.__name__ for cls in A.__subclasses__()], B.__subclasses__())


class Again(type):
    ready = False

    def mro(cls):
        if Again.ready and cls.__name__ == "C":
            Again.ready = False
            C.__bases__ = (B2,)
        return type.mro(cls)


class A(metaclass=Again): pass
class B1(A): pass
class B2(A): pass
class C(A): pass


Again.ready = True
C.__bases__ = (B1,)
print(C.__bases__, names(C), B1.__subclasses__(), B2.__subclasses__())
B1.__bases__ = (C,)
print(names(B1), C.__subclasses__())
try:
    C.__bases__ = (B1,)
except TypeError as error:
    print(error)
