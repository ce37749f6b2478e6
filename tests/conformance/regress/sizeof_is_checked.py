# What __sizeof__ returns was passed on unchecked by sys.getsizeof.
import sys


def sized(answer):
    return type("Sized", (), {"__sizeof__": lambda self: answer})()


for answer in (-1, "a", None, 2.5):
    try:
        print(sys.getsizeof(sized(answer)))
    except Exception as error:
        print(type(error).__name__, error)
    try:
        print(sys.getsizeof(sized(answer), 7))
    except Exception as error:
        print(type(error).__name__, error)
