# A stored frame keeps its locals after return, and through f_back those of its
# callers as well.
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def inner():
    local = Noisy("inner local")
    return sys._getframe()


def outer():
    local = Noisy("outer local")
    return inner()


frame = outer()
print("returned", sorted(frame.f_locals))
print("back:", sorted(frame.f_back.f_locals))
frame = None
print("cleared")
frame = outer()
frame.clear()
print("inner cleared")
frame.f_back.clear()
print("outer cleared")
frame = None
print("end")
