# Metaclasses: __prepare__, __new__, __init__, __call__, conflicts, inheritance.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print("prepare", name, [b.__name__ for b in bases], kwargs)
        return {"injected": 1}

    def __new__(mcs, name, bases, namespace, **kwargs):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")))
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        print("init", name, kwargs)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    @property
    def meta_property(cls):
        return f"property of {cls.__name__}"

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter("meta")

    def __contains__(cls, item):
        return item == "in"

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"


class A(metaclass=Meta, option=1):
    x = 2

    def __init__(self, *args):
        print("A.__init__", args)


class B(A):
    pass


print(A.injected, type(B).__name__, B.meta_property, len(A), list(A), "in" in A, A, B(1).x, isinstance(A, Meta),
    hasattr(A(), "meta_property"))


class Other(type):
    pass


for source in ("class X(A, metaclass=Other): pass", "class O(metaclass=Other): pass\nclass X(A, O): pass",
        "class X(metaclass=Meta, metaclass=Other): pass", "Meta('X', (), {})", "Meta('X')",
        "type.__new__(Meta, 'X', (), {}).__name__", "type('X', (A,), {}).__class__",
        "type.__new__(int, 'X', (), {})", "type.__new__(Other, 'X', (A,), {})"):
    try:
        exec(source)
        print(repr(source), "is fine")
    except (TypeError, SyntaxError) as error:
        print(repr(source), "|", type(error).__name__, str(error).split("\n")[0])


def function_metaclass(name, bases, namespace):
    return (name, bases, "y" in namespace)


class F(metaclass=function_metaclass):
    y = 1


print(F)


class BadPrepare(type):
    @classmethod
    def __prepare__(mcs, *args):
        return 5


try:

    class G(metaclass=BadPrepare):
        pass

except TypeError as error:
    print(error)
