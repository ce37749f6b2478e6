# throw() made the exception that its caller handles the context of what is thrown.
from contextlib import ExitStack, contextmanager


@contextmanager
def replaces(exception):
    try:
        yield
    finally:
        raise exception


one, two, three, four = (Exception(number) for number in range(1, 5))
try:
    with ExitStack() as stack:
        stack.enter_context(replaces(four))
        stack.enter_context(replaces(three))
        stack.enter_context(replaces(two))
        raise one
except Exception as error:
    while error:
        print(repr(error))
        error = error.__context__


def waits():
    try:
        raise KeyError("own")
    except KeyError:
        yield


def plain():
    yield


for made in waits(), plain():
    next(made)
    try:
        try:
            raise ValueError("outer")
        except ValueError:
            made.throw(TypeError("thrown"))
    except TypeError as error:
        print(repr(error.__context__), repr(error.__context__ and error.__context__.__context__))
