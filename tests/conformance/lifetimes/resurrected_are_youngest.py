# What its __del__ has saved is as if born anew: the youngest in the collector's
# list, in the youngest generation, before what the __del__ made.
import gc
import weakref

gc.disable()


class Saved:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        self.me = self
        self.made = Told("made by " + self.name)
        self.made.me = self.made


class Told:
    def __init__(self, name):
        self.name = name
        self.reference = None


def told(name):
    return lambda reference: print("  ", name)


def tells(thing, name):
    return weakref.ref(thing, told(name))


saved, other = Saved("saved"), Told("other")
references = [tells(saved, "saved"), tells(other, "other")]
other.me = other
del saved
del other
print("in one list")
gc.collect()
saved, old = Saved("saved"), Told("old")
old.me = old
references = [tells(saved, "saved"), tells(old, "old")]
gc.collect()
del saved, old
print("youngest generation")
gc.collect(0)
print("all")
gc.collect()
