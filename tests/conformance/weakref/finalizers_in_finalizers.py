# Finalizers may be made, called and detached inside finalizers; the collector is
# off while those left over run at the exit, and on again afterwards.
import atexit
import gc
import weakref


class Thing:
    def __init__(self, name):
        self.name = name


def last(*words):
    print("last", *words, gc.isenabled())


first, second, third = Thing("first"), Thing("second"), Thing("third")
atexit.register(last, "exit function")
finalizer = weakref.finalize(first, print, "detached")


def makes(*words):
    print("makes", *words, finalizer.detach() is not None)
    weakref.finalize(third, print, "made in a finalizer")()
    weakref.finalize(third, last, "made in a finalizer, left over")


weakref.finalize(second, makes, "at death")
del second
print("alive", finalizer.alive)


def at_exit():
    last("at exit")
    weakref.finalize(third, last, "made at the exit")


weakref.finalize(third, at_exit)
temporary = Thing("temporary")
weakref.finalize(temporary, print, "never: it says so").atexit = False
print("end")
