# sys.exc_info(), sys.exception() and what they say in handlers, generators and after.
import sys


def show(where):
    kind, value, traceback = sys.exc_info()
    print(where, kind and kind.__name__, value, traceback is not None, sys.exception() is value)


show("outside")
try:
    raise ValueError("one")
except ValueError:
    show("handler")
    try:
        raise KeyError("two")
    except KeyError:
        show("inner handler")
    show("after inner")
    try:
        pass
    finally:
        show("finally in handler")
show("after")


def generator():
    show("generator starts")
    try:
        yield 1
    except TypeError:
        show("generator handler")
        yield 2
    show("generator goes on")


g = generator()
try:
    raise ValueError("around")
except ValueError:
    next(g)
    g.throw(TypeError("inside"))
    show("back in handler")
    next(g, None)
show("end")


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        show("exit")
        return True


with Manager():
    raise OSError("with")
show("after with")
