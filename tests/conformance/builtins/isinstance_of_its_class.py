# An instance of just the class that is asked for is one whatever the metaclass says; else it is asked.


class Meta(type):
    def __instancecheck__(cls, instance):
        print("asked", cls.__name__, type(instance).__name__)
        return False


class Strict(metaclass=Meta):
    pass


class Derived(Strict):
    pass


class Liar:
    @property
    def __class__(self):
        return int


def check(value, classinfo):
    try:
        return isinstance(value, classinfo)
    except TypeError as error:
        return str(error)


for _ in range(3):
    print(check(Strict(), Strict), check(Derived(), Strict), check(Derived(), Derived), check(1, Strict))
    print(check(1, int), check(True, int), check(True, bool), check(1.5, float), check("a", str))
    print(check(None, type(None)), check(Liar(), int), check(Liar(), Liar), check(int, type), check(Strict, Meta))
    print(check(Strict, type), check(..., str))
    print(check(1, 1), check("a", "str"), check(1, (str, (int,))), check([], list[int]), check(1, int | str))


class Noted:
    def __del__(self):
        print("del")


def make():
    return Noted()


for _ in range(2):
    print(isinstance(make(), Noted))
    print(isinstance(make(), int))
try:
    isinstance(1)
except TypeError as error:
    print(error)
