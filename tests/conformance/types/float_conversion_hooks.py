# float() asks __float__, then __index__; subclasses and bad results.
import warnings

warnings.simplefilter("error")


class Float:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class Index:
    def __index__(self):
        return 3


class MyFloat(float):
    pass


print(float(Float(1.5)), float(Index()), float(MyFloat(2.5)), type(float(MyFloat(1))))
for value in (Float(1), Float("x"), Float(None), Float(MyFloat(2.5)), object(), Float):
    try:
        print(float(value))
    except (TypeError, DeprecationWarning) as error:
        print(type(error).__name__, error)
value = MyFloat(1.25)
print(repr(value), value + 1, type(value + 1), type(-value), type(value.__float__()),
    type(MyFloat.fromhex("0x1p1")), value == 1.25)
import math

print(math.floor(Float(1.5)), math.sqrt(Index()), math.isnan(Float(float("nan"))))
