# Attributes stored through a proxy: by slots, by properties, by __setattr__, into a dict; what holds the new value while
# the old one dies; and referents that die or have died.
import sys
import weakref


class Noted:
    def __init__(self, name, action=None):
        self.name, self.action = name, action

    def __del__(self):
        print("del", self.name, end="; ")
        if self.action is not None:
            self.action()


class Plain:
    pass


class Slotted:
    __slots__ = ("value", "__weakref__")


class Managed:
    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        print("set", end="; ")
        self._value = new


class Own:
    def __setattr__(self, name, new):
        print("own", name, end="; ")
        object.__setattr__(self, name, new)


class Failed(Exception):
    pass


def store(target, value):
    target.value = value


def drop(thing):
    try:
        del thing.value
    except AttributeError as error:
        print(error, end="; ")


def counting(target):
    new = Plain()
    target.value = Noted("old", lambda: print("counted", sys.getrefcount(new), end="; "))
    target.value = new


for make in (Plain, Slotted, Managed, Own, Failed):
    thing = make()
    proxy = weakref.proxy(thing)
    for round in range(4):
        store(proxy, Noted(f"{make.__name__}{round}", lambda: drop(thing)))
        print()
    store(proxy, None)
    for target in (proxy, thing, proxy, thing, proxy):
        if make is Plain:
            counting(target)
            print()
    for number in range(3):
        proxy.value = Noted("through")
        thing.value = Noted("direct")
    proxy.value = None
    print(vars(thing) if hasattr(thing, "__dict__") else thing.value)

print(sys.getrefcount(thing) - 1, weakref.getweakrefcount(thing))
proxy.value = Noted("of one that dies")
del thing
print()
try:
    proxy.value = 1
except ReferenceError as error:
    print(error)


class Leaving:
    def __del__(self):
        print("leaving", end="; ")


keep = [Leaving()]
proxy = weakref.proxy(keep[0], lambda gone: print("gone", end="; "))
proxy.value = Noted("last", keep.clear)
proxy.value = Noted("new")
print(keep)
try:
    weakref.proxy(Plain()).value = 1
except ReferenceError as error:
    print(error)
mapping = weakref.proxy(type("Mapping", (dict,), {})())
for target in (weakref.proxy(Slotted), weakref.proxy(len)):
    try:
        target.other = 1
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
print(Slotted.other)
