# A metaclass's finaliser ran for classes whose bases or slots are refused, before which nothing is made.
class Meta(type):
    def __del__(cls):
        print("del", cls.__name__)


class Base:
    pass


class Derived(Base):
    pass


def attempt(name, bases, namespace):
    try:
        Meta(name, bases, namespace)
    except TypeError as error:
        print(error)


attempt("slots", (), {"__slots__": ("a", "not a name")})
attempt("second", (Derived,), {"__slots__": ("__dict__",)})
attempt("layout", (int, str), {})
attempt("final", (bool,), {})
attempt("order", (Base, Derived), {})
attempt("qualified", (), {"__qualname__": 1})
