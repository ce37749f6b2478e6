# Closing a generator that meets no handler released registers that had been moved out at an earlier yield.
import sys


def inner():
    yield


def outer():
    try:
        yield from inner()
    except Exception as error:
        print("caught", error)
    yield 2


kept = KeyError("a")
generator = outer()
generator.send(None)
print(generator.throw(kept))
del generator
print(sys.getrefcount(kept))
kept.__traceback__ = None
generator = outer()
generator.send(None)
generator.throw(kept)
generator.close()
print(list(generator), sys.getrefcount(kept))
