# Classes with __slots__: no other attributes, unset slots, inheritance.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


p = Point(1)
for action in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: p.__dict__, lambda: delattr(p, "y")):
    try:
        print(action())
    except AttributeError as error:
        print(error)
p.y = 2
print(p.x, p.y, Point.x.__get__(p), type(Point.x).__name__)
del p.y
print(hasattr(p, "y"))


class Child(Point):
    __slots__ = ["z"]


class Free(Point):
    pass


c, f = Child(3), Free(4)
c.z = 5
f.anything = 6
print(c.x, c.z, f.x, f.anything, vars(f))
for make in (
    lambda: type("Clash", (), {"__slots__": ("a",), "a": 1}),
    lambda: type("Wrong", (), {"__slots__": ("1a",)}),
    lambda: type("Two", (Point, Child), {}),
    lambda: type("Layout", (Point, type("Q", (), {"__slots__": ("q",)})), {}),
):
    try:
        make()
    except (ValueError, TypeError) as error:
        print(str(error).split("\n")[0])
