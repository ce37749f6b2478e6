# What the deaths of a frame's locals ran saw the dying frame, and its frame object was never let go.
import sys


class Noisy:
    def __del__(self):
        frame = sys._getframe(1)
        print("seen:", frame.f_code.co_name, frame.f_lineno)


def falls_off():
    noisy = Noisy()


def returns():
    noisy = Noisy()
    return 1


def raises():
    noisy = Noisy()
    1 / 0


def has_frame_object():
    noisy = Noisy()
    sys._getframe()


def generates():
    noisy = Noisy()
    yield 1


class Built:
    def __init__(self):
        noisy = Noisy()


falls_off()
returns()
try:
    raises()
except ZeroDivisionError as error:
    kept = error
kept = None
has_frame_object()
for item in generates():
    pass
Built()


def closure():
    noisy = Noisy()

    def inner():
        noisy
        return 5
    return inner


def calls():
    return closure()()


calls()
