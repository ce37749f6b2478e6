# Attributes of functions: readable, writable, checked.
def f(a, b=2, *args, c, d=4, **kwargs) -> int:
    "doc of f"
    local = a
    return lambda: (local, kwargs)


print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__,
    f.__dict__, f.__closure__, f.__type_params__, f.__globals__ is globals(), f.__code__.co_name,
    f.__builtins__ is not None)
inner = f(1, c=3)
print(inner.__name__, inner.__qualname__, inner.__code__.co_freevars,
    [cell.cell_contents for cell in inner.__closure__], inner())
f.__name__, f.__qualname__, f.__doc__, f.tag = "g", "other.g", None, [1]
f.__defaults__ = (10,)
f.__kwdefaults__ = {"c": 30}
f.__annotations__ = {"x": int}
print(f.__name__, repr(f)[:18], f.__doc__, f.__dict__, f(1, d=4)(), f.__annotations__)
del f.__defaults__, f.__kwdefaults__
print(f.__defaults__, f.__kwdefaults__)
for action in ("f.__name__ = 1", "f.__qualname__ = None", "f.__defaults__ = 5", "f.__kwdefaults__ = 5",
        "f.__code__ = 5", "f.__dict__ = 5", "f.__closure__ = ()", "f.__globals__ = {}", "f.__annotations__ = 5",
        "f.__type_params__ = 5", "del f.__name__", "del f.__code__", "f.__code__ = inner.__code__", "f()",
        "f.nosuch", "del f.nosuch", "f.__module__ = 5", "del f.__dict__"):
    try:
        exec(action)
        print(action, "done")
    except Exception as error:
        print(action, "|", type(error).__name__, error)


def g(x):
    return x + 1


def h(x):
    return x * 100


g.__code__ = h.__code__
print(g(2), f.__call__, g.__get__(5)(), g.__get__(None, int) is g) if 0 else print(g(2), g.__get__(5)(),
    type(g.__get__(5)).__name__)
