# __init_subclass__, __class_getitem__, keyword arguments of classes.
class Base:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry.append((cls.__name__, tag))
        cls.tag = tag

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class A(Base, tag="a"):
    pass


class B(A):
    pass


class C(A, tag="c", metaclass=type):
    pass


print(Base.registry, B.tag, C.tag, Base[int], A[1, 2], B["x"], C[...])
for source in ("class D(Base, unknown=1): pass", "class D(x=1): pass", "class D(int, metaclass=5): pass",
        "class D(Base, tag=1, tag=2): pass", "class D(5): pass", "class D(Base, Base): pass",
        "class D(object, Base): pass", "class D(None): pass", "class D(*[Base], **{'tag': 3}): pass",
        "Base()[0]", "int[0]", "class D(Base, metaclass=lambda *a, **k: print(a[0], k) or 5): pass"):
    try:
        exec(source)
        print(source, "is fine")
    except (TypeError, SyntaxError) as error:
        print(source, "|", type(error).__name__, error)
print(Base.registry[-1])


class Meta(type):
    def __getitem__(cls, item):
        return "meta item"


class E(metaclass=Meta):
    def __class_getitem__(cls, item):
        return "class item"


print(E[0], isinstance(Base.__dict__["__init_subclass__"], classmethod),
    isinstance(Base.__dict__["__class_getitem__"], classmethod))
