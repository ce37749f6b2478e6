# __class__ may change to a class whose __slots__ have the same names, not merely the same number.
class Empty:
    __slots__ = ()


class X(Empty):
    __slots__ = ("x",)


class AlsoX(Empty):
    __slots__ = ["x"]


class Y(Empty):
    __slots__ = ("y",)


class XY(X):
    __slots__ = ("y",)


class AlsoXY(X):
    __slots__ = ("y",)


class XZ(X):
    __slots__ = ("z",)


def change(value, cls):
    value.x = 1
    try:
        value.__class__ = cls
    except TypeError as error:
        print(error)
    else:
        print(type(value).__name__, value.x)


change(X(), AlsoX)
change(X(), Y)
change(XY(), AlsoXY)
change(XY(), XZ)
change(XY(), X)
try:
    AlsoXY().y
except AttributeError as error:
    print(error, error.name)


class Outer:
    class Inner:
        __slots__ = ("a",)
        __module__ = "elsewhere"


try:
    Outer.Inner().a
except AttributeError as error:
    print(error)
