# Attribute access through a proxy, of every kind, reaches the object.
import weakref


class Thing:
    shared = "class attribute"

    def __init__(self):
        self.value = 1

    @property
    def double(self):
        return self.value * 2

    def method(self):
        return self

    def __getattr__(self, name):
        if name.startswith("dynamic"):
            return name
        raise AttributeError(name)


thing = Thing()
p = weakref.proxy(thing)
print(p.value, p.shared, p.double, p.dynamic_one)
p.value = 5
p.fresh = "new"
print(thing.value, thing.fresh, hasattr(p, "fresh"))
del p.fresh
print(hasattr(p, "fresh"), getattr(p, "fresh", "default"))
print(p.method() is thing, vars(p), p.__dict__ is thing.__dict__)
print(p.__class__ is Thing, type(p) is weakref.ProxyType)
print(isinstance(p, Thing), isinstance(p, weakref.ProxyType))
print("value" in dir(p), callable(p))
try:
    p.missing
except AttributeError as error:
    print(error)
print(p is thing, p == thing, thing == p, p != thing)
try:
    hash(p)
except TypeError as error:
    print(error)
print(p.__hash__() == hash(thing))
method = p.method
del thing
print(method() is not None)
del method, p
