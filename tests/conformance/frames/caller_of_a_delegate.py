# The delegating generator is the caller of its delegate, however that is resumed.
import sys


def names():
    frame, found = sys._getframe(1), []
    while frame:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def inner():
    print(names())
    try:
        yield
    except ValueError:
        print(names(), sys.exception())
    try:
        yield
    finally:
        print(names())


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, error):
        print(names())
        return 2


def outer(delegate):
    try:
        1 // 0
    except ZeroDivisionError:
        result = yield from delegate
    print(names())


def outermost(delegate):
    yield from outer(delegate)


generator = outermost(inner())
next(generator)
generator.throw(ValueError("thrown"))
try:
    generator.throw(KeyError("not caught"))
except KeyError as error:
    print(error, repr(error.__context__))
generator = outermost(Iterator())
print(next(generator), generator.throw(ValueError("for the iterator")))
print(generator.gi_frame.f_lineno, generator.gi_running)
generator.close()
