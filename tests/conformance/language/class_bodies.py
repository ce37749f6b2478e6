# A class body is a scope of its own, executed once, top to bottom.
print("before")


class Body:
    """The documentation."""

    print("in the body", __qualname__, __module__)
    for number in range(3):
        pass
    if number == 2:
        found = True
    try:
        undefined
    except NameError as error:
        text = str(error)
    x: int = 5
    y: "str"
    names = sorted(name for name in locals() if not name.startswith("__"))

    def __init__(self):
        self.z = self.x

    class Nested:
        value = 1

        def where(self):
            return __class__.__qualname__

    del number


print(Body.__doc__, Body.text, Body.__annotations__, Body.names, Body.found, hasattr(Body, "number"))
print(Body.Nested.value, Body.Nested().where(), Body().z, Body.Nested.__qualname__, Body.__init__.__qualname__)


def make():
    class Local:
        def method(self):
            return lambda: None

    return Local


print(make().__qualname__, make().method.__qualname__, make()().method().__qualname__, make() is make())
x = "global"


class Shadow:
    x = x + " copied"
    y = [x for _ in "a"]
    z = (lambda: x)()


print(Shadow.x, Shadow.y, Shadow.z)
try:
    class Failing:
        done = 1
        raise ValueError("in the body")
except ValueError as error:
    print(error, "Failing" in globals())
