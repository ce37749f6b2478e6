# Strong references count exactly: one for each name, slot, bound method and
# cell; none for weak references, proxies and weak containers.
import sys
import weakref


class Thing:
    def method(self):
        pass


thing = Thing()
base = sys.getrefcount(thing)


def delta():
    return sys.getrefcount(thing) - base


other = thing
print("name", delta())
items = [thing, thing]
print("list", delta())
bound = thing.method
print("bound method", delta())
mapping = {thing: thing}
print("dict", delta())
del other, items, bound, mapping
print("all gone", delta())
keep = weakref.ref(thing), weakref.proxy(thing), weakref.WeakSet([thing])
keep += (weakref.WeakMethod(thing.method), weakref.finalize(thing, print))
keep[-1].atexit = False
print("weak", delta())


def closure():
    captured = thing
    return lambda: captured, lambda: captured


functions = closure()
print("one cell for two functions", delta())
functions = None
generator = (captured for captured in [thing, 1])
print("generator expression", delta() > 0)
generator = None
print("end", delta())
print(sys.getrefcount(Thing()))
try:
    sys.getrefcount()
except TypeError as error:
    print(error)
