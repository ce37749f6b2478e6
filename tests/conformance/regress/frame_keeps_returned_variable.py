# A frame object that is still held after `return x` has lost x: the instruction moves the variable out.
import sys


class Held:
    def __del__(self):
        print("  deleted")


def gives():
    global frame
    x = Held()
    frame = sys._getframe()
    return x


def yields():
    global frame
    x = Held()
    frame = sys._getframe()
    yield 1
    return x


print("function")
value = gives()
del value
print("  kept:", list(frame.f_locals))
frame = None
print("generator")
running = yields()
next(running)
try:
    next(running)
except StopIteration as stop:
    print("  result:", type(stop.value).__name__)
del running
print("  kept:", list(frame.f_locals))
frame = None
print("end")
