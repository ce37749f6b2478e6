# An error while a delegate is asked for `throw` leaves the generator where it is; one for `close` is reported only.
import sys


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        raise ZeroDivisionError(name)


def delegating():
    try:
        yield from Delegate()
    finally:
        print("left")


sys.unraisablehook = lambda report: print("unraisable:", repr(report.exc_value), type(report.object).__name__)
for resume in (lambda g: g.send(1), lambda g: g.throw(ValueError), lambda g: g.close()):
    generator = delegating()
    next(generator)
    try:
        print(resume(generator))
    except ZeroDivisionError as error:
        print("raised", error)
    print(generator.gi_frame is None)
    del generator
