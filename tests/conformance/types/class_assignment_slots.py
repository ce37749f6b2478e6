# `__class__` may be assigned between classes whose slots have the same names.
def attempt(value, cls):
    try:
        value.__class__ = cls
        print(type(value).__name__, getattr(value, "a", None))
    except TypeError as error:
        print(error)


class G:
    __slots__ = ["a", "b"]


class H:
    __slots__ = ["b", "a"]


class J:
    __slots__ = ["c", "b"]


class K(G):
    __slots__ = ["d"]


class L(H):
    __slots__ = ["d"]


class M(J):
    __slots__ = ["d"]


def made():
    value = G()
    value.a = 1
    return value


attempt(made(), H)
attempt(made(), J)
attempt(J(), G)
attempt(K(), L)
attempt(K(), M)
attempt(K(), G)
for what in (lambda: object.__setattr__(str, "x", 1), lambda: object.__delattr__(G, "a"),
             lambda: object.__setattr__(G, "x", 1), lambda: dict.__dict__["fromkeys"].__get__(42),
             lambda: dict.__dict__["fromkeys"].__get__(None, int), lambda: dict.__dict__["fromkeys"].__get__({})("a"),
             lambda: dict.__dict__["fromkeys"].__get__(None, 42)):
    try:
        print(what())
    except TypeError as error:
        print(error)


def annotated(x: int) -> str: "doc"


for wrapper in classmethod(annotated), staticmethod(annotated):
    print(wrapper.__dict__)
print(type.__type_params__, object.__type_params__)
