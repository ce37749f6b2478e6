# Function and arguments are held until the call or the detachment, and are
# released right after.
import weakref


class Argument:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  argument dies:", self.name)


class Thing:
    pass


def function(argument):
    print("  running with", argument.name)


thing = Thing()
finalizer = weakref.finalize(thing, function, Argument("a"))
print("called")
finalizer()
print("detached")
finalizer = weakref.finalize(thing, function, Argument("b"))
finalizer.detach()
print("by death")
finalizer = weakref.finalize(thing, function, Argument("c"))
del thing
print("an argument that is the object keeps it for ever")
thing = Thing()
finalizer = weakref.finalize(thing, print, thing)
reference = weakref.ref(thing)
del thing
print(reference() is not None)
finalizer.detach()
print(reference())
