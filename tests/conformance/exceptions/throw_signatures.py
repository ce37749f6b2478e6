# throw() in its old forms: a warning, a check of the traceback, and errors that are thrown themselves.
import warnings

warnings.simplefilter("ignore")


def waits():
    try:
        yield
    except TypeError as error:
        print("inside:", error)


class Odd(Exception):
    def __new__(cls, *args):
        return cls


class Fails(Exception):
    def __init__(self):
        raise TypeError("no instance")


def attempt(generator, *args):
    try:
        generator.throw(*args)
    except BaseException as error:
        print(type(error).__name__, error)


for args in ((Odd,), (Fails,), (ValueError, "x", 23), (ValueError("a"), "b"), (1,), (ValueError, "text"),
             (ValueError, ValueError("kept")), (ValueError, None, None)):
    generator = waits()
    next(generator)
    attempt(generator, *args)
    print(list(generator))
attempt(waits(), Odd)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    attempt(waits(), ValueError, "x")
print([str(warning.message) for warning in seen])
