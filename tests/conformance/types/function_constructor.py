# types.FunctionType makes functions of code, globals, name, defaults and closure.
from types import CellType, FunctionType


def plain(a, b):
    """Adds."""
    return a + b


def outer():
    kept = 1

    def inner(a, b=2, *, c=3):
        return a, b, c, kept

    return inner


inner = outer()


def make(*args, **keywords):
    try:
        made = FunctionType(*args, **keywords)
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print(made.__name__, made.__qualname__, made.__defaults__, made.__kwdefaults__, made.__module__, made.__doc__)
        return made


print(make(plain.__code__, globals())(1, 2))
print(make(plain.__code__, {"__name__": "there"}, "renamed", (5,))(1))
print(make(inner.__code__, {}, None, (8, 9), (CellType("own"),), {"c": 7})())
print(make(code=inner.__code__, globals={}, closure=inner.__closure__)(0, 1, c=4))
make()
make(1)
make(1, {})
make(plain.__code__, 5)
make(plain.__code__, {}, 5)
make(plain.__code__, {}, "name", 5)
make(inner.__code__, {})
make(inner.__code__, {}, closure=())
make(inner.__code__, {}, closure=(5,))
make(plain.__code__, {}, closure=5)
make(plain.__code__, {}, closure=inner.__closure__)
make(plain.__code__, {}, kwdefaults=5)
make(plain.__code__, {}, nosuch=5)
