# Context and cause of exceptions, raise in all its forms, notes.
import sys


def show(error):
    print(repr(error), "| context", repr(error.__context__), "| cause", repr(error.__cause__),
          "|", error.__suppress_context__)


try:
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second")
except KeyError as error:
    show(error)
try:
    try:
        raise ValueError("first")
    except ValueError as first:
        raise KeyError("second") from first
except KeyError as error:
    show(error)
try:
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError from None
except KeyError as error:
    show(error)
try:
    try:
        1 / 0
    finally:
        raise KeyError("in finally")
except KeyError as error:
    show(error)
try:
    try:
        raise ValueError("again")
    except ValueError:
        raise
except ValueError as error:
    show(error)
try:
    raise
except RuntimeError as error:
    print(error)
error = ValueError("noted", 2)
error.add_note("a note")
print(error.__notes__, error.args, str(error), str(KeyError("k")), str(ValueError()))
try:
    error.add_note(1)
except TypeError as problem:
    print(problem)
print(sys.exc_info(), sys.exception())
try:
    raise ValueError
except ValueError:
    print(sys.exc_info()[0].__name__)
    try:
        raise KeyError
    except KeyError:
        print(repr(sys.exception()))
    print(repr(sys.exception()))


class Own(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


try:
    raise Own(3)
except Exception as error:
    print(error, error.code, error.args, isinstance(error, Own))
