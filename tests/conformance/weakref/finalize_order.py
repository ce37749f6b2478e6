# On death by counting __del__ comes first, then finalizers and callbacks,
# newest first; a resurrection puts the finalizer off.
import weakref

saved = []


class Thing:
    def __init__(self, save=False):
        self.save = save

    def __del__(self):
        print("  __del__")
        if self.save:
            saved.append(self)


thing = Thing()
weakref.finalize(thing, print, "  finalizer 1")
reference = weakref.ref(thing, lambda reference: print("  callback"))
weakref.finalize(thing, print, "  finalizer 2")
del thing
print("saved")
thing = Thing(save=True)
finalizer = weakref.finalize(thing, print, "  finalizer")
del thing
print("  alive:", finalizer.alive)
saved.clear()
print("end")
