# type(): one and three arguments, keywords, namespaces.
print(type(5), type(type), type(None).__name__, type("X", (), {}).__name__, type("Y", (int,), {"a": 1})(5).a)


class Base:
    def __init_subclass__(cls, **kwargs):
        cls.received = kwargs


X = type("X", (Base,), {"f": lambda self: self.v, "v": 3, "__module__": "elsewhere", "__qualname__": "A.X",
    "__doc__": "d"}, tag=1)
print(X().f(), X.received, X.__module__, X.__qualname__, X.__name__, X.__doc__, X)
namespace = {"a": 1}
Z = type("Z", (), namespace)
namespace["a"] = 2
print(Z.a, Z.__dict__["a"], sorted(n for n in Z.__dict__))
for call in (lambda: type(), lambda: type(1, 2), lambda: type(1, (), {}), lambda: type("x", [], {}),
        lambda: type("x", (), []), lambda: type("x", (5,), {}), lambda: type("x", (bool,), {}),
        lambda: type("x", (int, str), {}), lambda: type("x", (object, int), {}), lambda: type("x", (int, int),
        {}), lambda: type("x", (), {"__slots__": 5}), lambda: type("x", (), {"__qualname__": 5}),
             lambda: type("x", (), {}, k=1), lambda: type("x", (), {1: 2}), lambda: type(1, 2, 3, 4),
             lambda: type("x", (type(None),), {}), lambda: type("x", (type(len),), {}), lambda: type(name="x",
             bases=(), dict={})):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
