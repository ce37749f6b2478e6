# Lines that TracebackType is given: C ints, negative ones too.
import types


def frame():
    try:
        raise ValueError
    except ValueError as error:
        return error.__traceback__.tb_frame


for line in (0, 7, -5, 2**31 - 1, -2**31, 2**31, -2**31 - 1, "a"):
    try:
        print(types.TracebackType(None, frame(), 0, line).tb_lineno)
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
try:
    types.TracebackType(None, frame(), 2**31, 1)
except OverflowError as error:
    print(error)
