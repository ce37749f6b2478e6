# throw() with a class whose instances are no exceptions.
class E(Exception):
    def __new__(cls, *args):
        return cls.made


def g():
    yield


for made in (5, "text", None, ValueError):
    E.made = made
    try:
        g().throw(E)
    except TypeError as error:
        print(error)
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        g().throw(ValueError, ValueError("v"), None)
    except ValueError as error:
        print(repr(error))
print([str(w.message) for w in caught])
