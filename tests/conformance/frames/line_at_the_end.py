# A frame that has reached the end of its function stands in the last statement.
import sys


def function():
    global frame
    frame = sys._getframe()
    name = "last"


def generator():
    global frame
    frame = sys._getframe()
    yield 1
    name = "last"


def caller():
    function()
    name = "in the caller"


function()
print(frame.f_lineno, repr(frame).split("file")[1][-27:], frame.f_back is sys._getframe())
print(list(generator()), frame.f_lineno)
caller()
print(frame.f_lineno, frame.f_back.f_lineno, frame.f_back.f_code.co_name)
