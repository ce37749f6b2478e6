# What is alive at the end is finalized newest first, between the exit
# functions registered after the first finalizer and those before it.
import atexit
import weakref


class Thing:
    pass


atexit.register(print, "registered before the first finalizer")
thing, other, third = Thing(), Thing(), Thing()
weakref.finalize(thing, print, "finalizer of thing")
atexit.register(print, "registered after the first finalizer")
silent = weakref.finalize(other, print, "never")
silent.atexit = False


def adds_another(name):
    print(name, thing is not None)
    weakref.finalize(third, print, "added at the end")


weakref.finalize(other, adds_another, "finalizer of other")
print("end of script")
