# Weak references may be made inside __del__; if the object is not saved they
# are cleared with the rest, and their callbacks run first.
import weakref

made = []


class Thing:
    def __del__(self):
        made.append(weakref.ref(self, lambda reference: print("made in __del__")))
        print("__del__, count", weakref.getweakrefcount(self))


thing = Thing()
early = weakref.ref(thing, lambda reference: print("made before"))
del thing
print(early(), made[0]())
