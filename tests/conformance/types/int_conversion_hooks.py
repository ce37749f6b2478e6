# int() asks __int__, then __index__, then __trunc__ no more; subclasses and bad results.
import warnings

warnings.simplefilter("error")


class Int:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value


class Index:
    def __index__(self):
        return 7


class Trunc:
    def __trunc__(self):
        return 3


class MyInt(int):
    pass


print(int(Int(5)), int(Index()))
for value in (Int("5"), Int(1.0), Int(None), Int(True), Int(MyInt(3)), Trunc(), object(), Int):
    try:
        print(int(value))
    except (TypeError, DeprecationWarning) as error:
        print(type(error).__name__, error)
value = MyInt(9)
print(type(int(value)), type(+value), type(value + 1), type(MyInt("11", 2)), repr(value),
    MyInt.from_bytes(b"\x01"))


class Counted(int):
    def __new__(cls, value, extra=None):
        self = super().__new__(cls, value)
        self.extra = extra
        return self


counted = Counted(3, extra="e")
print(counted, counted.extra, counted * 2, counted.__class__.__name__, counted == 3, hash(counted) == hash(3))
