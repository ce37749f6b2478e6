# isinstance() and issubclass(): tuples, unions, hooks, __class__, errors.
class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == "magic"

    def __subclasscheck__(cls, subclass):
        return subclass is int


class C(metaclass=Meta):
    pass


class Liar:
    @property
    def __class__(self):
        return int


print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, (str, (float, (int,
    )))), isinstance("magic", C), isinstance(C(), C), isinstance(5, C), issubclass(int, C), issubclass(str, C),
    isinstance(Liar(), int), isinstance(Liar(), Liar), issubclass(bool, int), issubclass(int, (str, int)),
    issubclass(int, object), isinstance(int, type), isinstance(type, type), issubclass(type, object),
    isinstance(1, int | str), isinstance([], ()), isinstance(None, type(None)))


class Duck:
    def __instancecheck__(self, instance):
        return "yes" if instance else ""


print(isinstance(1, Duck()), isinstance(0, Duck()))


class Fake:
    __bases__ = ()


class Old:
    def __init__(self, *bases):
        self.__bases__ = bases


print(issubclass(Old(Fake()), Old()) if 0 else "", isinstance(5, Fake()) if 0 else "")
for call in (lambda: isinstance(1), lambda: isinstance(1, 5), lambda: isinstance(1, "int"),
        lambda: isinstance(1, [int]), lambda: isinstance(1, (int, 5)), lambda: isinstance(1, (str, 5)),
        lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: issubclass(int, (str, "x")),
        lambda: isinstance(1, int, str), lambda: issubclass(int), lambda: isinstance(1, None),
        lambda: issubclass("x", (int,))):
    try:
        print(call())
    except TypeError as error:
        print(error)
