# A proxy's callback receives the proxy, already dead.
import weakref


class Thing:
    pass


def gone(proxy):
    print(type(proxy).__name__, proxy is window)
    try:
        proxy.x
    except ReferenceError as error:
        print(error)


thing = Thing()
window = weakref.proxy(thing, gone)
del thing
thing = Thing()
window = weakref.proxy(thing, gone)
del window
del thing
print("end")
