# Callbacks of one object run newest first, references, proxies, finalizers and
# container entries alike; all references are dead before the first runs.
import weakref


class Thing:
    pass


def tell(label):
    return lambda reference: print(label, [other() for other in others])


class Reference(weakref.ref):
    pass


others = []
thing = Thing()
others.append(weakref.ref(thing))
kept = [weakref.ref(thing, tell("first"))]
kept.append(Reference(thing, tell("subclass")))
proxy = weakref.proxy(thing, lambda proxy: print("proxy"))
weakref.finalize(thing, print, "finalizer")
kept.append(weakref.ref(thing, tell("last")))
others.append(Reference(thing))
del thing
print("end")
