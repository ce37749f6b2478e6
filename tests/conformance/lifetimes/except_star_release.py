# What a part of except* has matched is the exception being handled until the next match or the end.
import sys


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def group(*names):
    return ExceptionGroup("group", [ValueError(T(name)) for name in names] + [KeyError(T("key"))])


def handled(kind):
    print("asked", type(sys.exception()).__name__, len(sys.exception().exceptions))
    return kind


try:
    raise group("a", "b")
except* handled(ValueError) as found:
    print("part", len(found.exceptions))
except* handled(OSError):
    pass
except* handled(KeyError):
    print("last part", len(sys.exception().exceptions))
print("after", sys.exception())
try:
    try:
        raise group("c")
    except* ValueError:
        raise RuntimeError("in a part")
except ExceptionGroup as error:
    first, second = error.exceptions
    print(repr(first), repr(first.__context__)[:16], type(second).__name__)
    del first, second
print("end")
