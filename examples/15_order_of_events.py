# What happens, in which order, when an object goes.
#
# Claim often met: "weak references are cleared, then callbacks run, then the
# object is finalised."  That is how it goes for objects in a cycle.  Objects
# that die by counting run their __del__ first, while their weak references
# still work.

import gc
import weakref

gc.disable()


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"   {self.name}.__del__")


class Whole(Part):
    def __del__(self):
        print(f"   {self.name}.__del__, seen weakly: {reference() is not None}")


print("By counting:")
whole = Whole("whole")
whole.first, whole.second = Part("first"), Part("second")
reference = weakref.ref(whole, lambda reference: print("   callback"))
weakref.finalize(whole, print, "   finalizer")
del whole

print("In a cycle:")
whole = Whole("whole")
whole.itself = whole
reference = weakref.ref(whole, lambda reference: print("   callback"))
weakref.finalize(whole, print, "   finalizer")
del whole
print("   (waiting for the collector)")
gc.collect()

print("Saved by its own __del__, the reference lives on:")
saved = []


class Survivor:
    def __del__(self):
        print("   no thanks")
        saved.append(self)


reference = weakref.ref(survivor := Survivor(), lambda reference: print("   callback"))
del survivor
print("   reference:", reference() is saved[0])
saved.clear()
print("   reference:", reference())
