# Annotations, bounds, defaults and aliases of generic definitions in a class body see the class's names, in its
# namespace or else as globals; defaults are evaluated outside.
x = "global"


class Plain:
    x = int

    def method[T: x](self, a: x, b: T):
        pass

    type Alias = x
    late = method
    x = str


print(Plain.method.__annotations__, Plain.method.__type_params__[0].__bound__, Plain.Alias.__value__)
Plain.x = bytes
print(Plain.late.__type_params__[0].__bound__)


def outer():
    x = "nonlocal"
    y = "from outer"

    class Inner:
        type Alias = x
        value = Alias.__value__
        def method[T: y](self, arg: x): ...
        bound = method.__type_params__[0].__bound__
        annotation = method.__annotations__["arg"]
        x = "class"

        class Deeper[U](list[y] if False else list):
            found = [x for _ in (1,)]
    return Inner


inner = outer()
print(inner.value, inner.bound, inner.annotation, inner.Alias.__value__, inner.Deeper.found)
try:
    exec("def function[A](a=list[A]()): pass")
except NameError as error:
    print(error)


def defaults[T](a=1, *, b=[2], c: T = (3,)):
    return a, b, c


print(defaults(), defaults.__defaults__, defaults.__kwdefaults__)


class __Hidden:
    pass


class Generic[__T: __Hidden](__Hidden):
    pass


print(Generic.__type_params__, Generic.__type_params__[0].__bound__ is __Hidden)
given = tuple[int, str]
type Unpacked[*Ts = *given] = Ts
print(Unpacked.__type_params__[0].__default__)
