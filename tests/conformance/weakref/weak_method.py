# WeakMethod refers to a method by its object and its function; it is dead when
# either has gone, and calls back once.
import types
import weakref


class Thing:
    def method(self):
        return "called"

    @classmethod
    def of_class(cls):
        return cls.__name__


thing, twin = Thing(), Thing()
w = weakref.WeakMethod(thing.method, lambda reference: print("gone", reference is w, reference()))
print(w()(), w() is w(), w() == thing.method)
print(w == weakref.WeakMethod(thing.method), w == weakref.WeakMethod(twin.method), w == 3)
print(hash(w) == hash(thing), isinstance(w, weakref.ref))
print(weakref.WeakMethod(Thing.of_class)()())
mapping = {w: "found"}
print(mapping[weakref.WeakMethod(thing.method)])
del thing
print(w(), w == w, w == weakref.WeakMethod(twin.method))
print("the function dies first")


def make():
    return lambda self: "made"


function = make()
twin.dynamic = types.MethodType(function, twin)
w = weakref.WeakMethod(twin.dynamic, lambda reference: print("gone again", reference()))
print(w()())
del twin.dynamic, function
print(w())
for wrong in (make(), len, 3):
    try:
        weakref.WeakMethod(wrong)
    except TypeError as error:
        print(error)
