# A finalizer runs once, by death or by hand; alive, peek and detach tell and
# change its state.
import weakref


class Thing:
    pass


def function(*args, **kwargs):
    print("  running", args, kwargs, "alive:", finalizer.alive)
    return "result"


thing = Thing()
finalizer = weakref.finalize(thing, function, 1, 2, key=3)
print(finalizer.alive, finalizer.peek()[0] is thing, finalizer.peek()[2:], finalizer.atexit)
print(finalizer(), finalizer(), finalizer.alive, finalizer.peek(), finalizer.detach())
finalizer = weakref.finalize(thing, function)
print("by death")
del thing
print(finalizer.alive, finalizer.atexit)
thing = Thing()
finalizer = weakref.finalize(thing, function, "never")
obj, func, args, kwargs = finalizer.detach()
print(obj is thing, func is function, args, kwargs, finalizer.alive)
del thing, obj
finalizer.atexit = True
print(finalizer.atexit)
thing = Thing()
finalizer = weakref.finalize(thing, function)
finalizer.atexit = 0
print(finalizer.atexit, weakref.getweakrefcount(thing))
text = repr(finalizer)
print(text.startswith("<finalize object at 0x"), "; for 'Thing' at 0x" in text)
finalizer.detach()
print(repr(finalizer).endswith("; dead>"))
for make in (lambda: weakref.finalize(), lambda: weakref.finalize(thing), lambda: weakref.finalize(3, print)):
    try:
        make()
    except TypeError as error:
        print(error)
try:
    finalizer.other = 1
except AttributeError as error:
    print(error)
