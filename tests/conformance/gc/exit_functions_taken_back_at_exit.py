# S2: exit functions may unregister others while they run; what they register is not run.
import atexit


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def never():
    print("never")


def take_back():
    atexit.unregister(never)
    atexit.register(print, "too late")
    print("taken back", atexit._ncallbacks())


atexit.register(print, "first registered")
atexit.register(lambda kept: print("with", kept.name), T("argument"))
atexit.register(never)
atexit.register(lambda kept: print("with", kept.name), T("other argument"))
atexit.register(take_back)
