# An exception holds its traceback, that its frames, those their locals: they
# live to the end of the handler, and die innermost frame first.
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def inner():
    local = Noisy("local of inner")
    raise ValueError("x")


def outer():
    local = Noisy("local of outer")
    inner()


print("no name")
try:
    outer()
except ValueError:
    print("  in the handler")
print("after")

print("released by dropping the traceback")
try:
    outer()
except ValueError as error:
    error.__traceback__ = None
    print("  still in the handler")

print("released by with_traceback")
try:
    outer()
except ValueError as error:
    error.with_traceback(None)
    print("  still in the handler")

print("frame cleared")
try:
    outer()
except ValueError as error:
    error.__traceback__.tb_next.tb_next.tb_frame.clear()
    print("  inner cleared")
print("kept for later")
try:
    outer()
except ValueError as error:
    kept = error
print("  handler is over")
kept = None
print("end")
