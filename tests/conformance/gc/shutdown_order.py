# At the end: exit functions, last registered first; then __del__ of what the
# globals hold, which are all still usable.
import atexit
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies:", self.name, describe())


def describe():
    return "with globals " + ("intact" if constant == 42 else "gone")


constant = 42
first = Thing("first")
reference = weakref.ref(first, lambda reference: print("never"))


@atexit.register
def at_exit():
    print("exit function, first is", first.name)


atexit.register(print, "registered last, runs first")
atexit.register(print, "unregistered")
atexit.unregister(at_exit)
atexit.register(at_exit)
print("end of script")
