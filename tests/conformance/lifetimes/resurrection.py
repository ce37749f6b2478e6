# If __del__ stores the object somewhere, it lives on; weak references are
# untouched, no callback runs; __del__ does not run a second time.
import weakref

saved = []


class Phoenix:
    def __del__(self):
        print("__del__")
        saved.append(self)


phoenix = Phoenix()
phoenix.child = "child"
reference = weakref.ref(phoenix, lambda reference: print("callback"))
del phoenix
print("alive:", reference() is saved[0], saved[0].child)
print("second death")
saved.clear()
print(reference())


class Pair:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("pair", self.name)
        if self.name == "outer":
            saved.append(self.inner)


outer = Pair("outer")
outer.inner = Pair("inner")
del outer
print("inner saved:", saved[0].name)
saved.clear()
print("end")
