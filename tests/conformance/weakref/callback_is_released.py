# After the call the callback is let go, even while its reference lives on.
import weakref


class Callback:
    def __call__(self, reference):
        print("called")

    def __del__(self):
        print("callback dies")


class Thing:
    pass


thing = Thing()
reference = weakref.ref(thing, Callback())
print("made")
del thing
print("reference still here:", reference())
thing = Thing()
reference = weakref.ref(thing, Callback())
reference = None
print("reference dropped first")
del thing
thing = Thing()
print("a callback that holds its object keeps it alive")
reference = weakref.ref(thing, lambda reference, thing=thing: print("never"))
del thing
print(reference() is not None)
reference = None
print("end")
