# Without a callback the same reference is given again while it lives; with a
# callback, and for subclasses, each call makes a new one.
import weakref


class Thing:
    pass


class Reference(weakref.ref):
    pass


def callback(reference):
    pass


thing = Thing()
first = weakref.ref(thing)
print(weakref.ref(thing) is first, weakref.ref(thing, None) is first)
print(weakref.ref(thing, callback) is weakref.ref(thing, callback))
print(Reference(thing) is Reference(thing))
window = weakref.proxy(thing)
print(weakref.proxy(thing) is window, weakref.proxy(thing, callback) is window)
print(weakref.getweakrefcount(thing))
kept = [weakref.ref(thing, callback), Reference(thing), weakref.proxy(thing, callback)]
print(weakref.getweakrefcount(thing))
del kept
print(weakref.getweakrefcount(thing))
del first, window
print(weakref.getweakrefcount(thing))
