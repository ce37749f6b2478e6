# A bound method holds its object; a fresh one is made at each access.
import weakref


class Thing:
    def method(self):
        return "called"

    def __del__(self):
        print("thing dies")


thing = Thing()
method = thing.method
print(method is thing.method, method == thing.method)
del thing
print(method())
print(method.__self__.__class__.__name__, method.__func__ is Thing.method)
del method
print("-")
thing = Thing()
print(weakref.ref(thing.method)() is None)
print(weakref.ref(Thing.method)() is Thing.method)
methods = {"m": thing.method}
del thing
print(methods["m"]())
methods.clear()
print("end")
