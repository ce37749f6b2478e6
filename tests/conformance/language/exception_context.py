# __context__, __cause__, __suppress_context__ in handlers, finally, generators and after re-raising.
def chain(error):
    parts = []
    while error is not None:
        parts.append(f"{type(error).__name__}({error})" + ("*" if error.__suppress_context__ else ""))
        error = error.__cause__ or error.__context__
    return " <- ".join(parts)


def attempt(function):
    try:
        function()
    except Exception as error:
        print(function.__name__, chain(error))


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["k"]


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("v") from error


def suppressed():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from None


def in_finally():
    try:
        raise KeyError("k")
    finally:
        raise ValueError("f")


def reraised():
    try:
        try:
            raise KeyError("k")
        except KeyError:
            raise
    except KeyError as error:
        raise error


def nested_handlers():
    try:
        raise KeyError("one")
    except KeyError:
        try:
            raise ValueError("two")
        except ValueError:
            pass
        raise TypeError("three")


def self_cause():
    error = ValueError("self")
    try:
        raise error
    except ValueError as same:
        raise same from same


def from_class():
    raise ValueError from KeyError


for function in (implicit, explicit, suppressed, in_finally, reraised, nested_handlers, from_class):
    attempt(function)
e = ValueError("e")
e.__cause__ = KeyError("c")
print(e.__suppress_context__, repr(e.__cause__), e.__context__)
e.__context__ = TypeError("t")
e.__suppress_context__ = False
print(chain(e), e.__suppress_context__)
for name, value in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 5), ("args", 5)):
    try:
        setattr(e, name, value)
    except TypeError as error:
        print(error)
