# The descriptors that stand for a named tuple's fields.
import copy
import pickle
from collections import namedtuple

Point = namedtuple("Point", "x y")
print(type(Point.x).__name__, repr(Point.x), Point.x.__doc__, Point.y)


class Sub(Point):
    def __getattr__(self, name):
        return "fallback"


for point in [Point(1, 2), Sub(3, 4), Point(5, 6), tuple.__new__(Point, (7,)), tuple.__new__(Sub, ()), (1, 2)]:
    try:
        print(point.x, point.y)
    except (IndexError, AttributeError) as error:
        print(type(error).__name__, error)
point = Point("a", "b")
for change in (lambda: setattr(point, "x", 1), lambda: delattr(point, "y"), lambda: Point.x.__get__(3),
               lambda: Point.x.__get__([1]), lambda: type(Point.x)(1), lambda: type(Point.x)("a", "b"),
               lambda: type(Point.x)(0, doc="x")):
    try:
        print(change())
    except (AttributeError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
Point.x.__doc__ = "the abscissa"
print(Point.x.__doc__, Point.x.__get__(None, Point) is Point.x, Point.x.__get__(point), Point.y.__get__(point, Point))
print(Point.x.__reduce__()[1], copy.copy(Point.y), pickle.loads(pickle.dumps(type(Point.x))) is type(Point.x))
Point.z = Point.y
print(point.z, point._replace(x=5).x, point._asdict())


class Held:
    def __del__(self):
        print("gone")


print(Point(Held(), 9).y)
