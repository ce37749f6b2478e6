# An AttributeError about an attribute that cannot be stored because the class
# has one of that name, or that is not there to be deleted, held the object.
import weakref


class Plain:
    pass


class Slotted:
    __slots__ = ("slot", "__weakref__")
    common = 1


class Listed(list):
    pass


def fails(act, thing, name, *value):
    watcher = weakref.ref(thing)
    try:
        act(thing, name, *value)
    except AttributeError as error:
        del thing
        print(act.__name__, name, error.name, watcher() is not None, error)


fails(setattr, Slotted(), "common", 1)
fails(delattr, Slotted(), "common")
fails(setattr, Slotted(), "other", 1)
fails(delattr, Slotted(), "slot")
fails(delattr, Plain(), "missing")
fails(delattr, Listed(), "missing")
fails(getattr, Plain(), "missing")
used = Plain()
used.first = 1
vars(used)
fails(delattr, used, "missing")
used.__dict__ = {"first": 1}
fails(delattr, used, "missing")
