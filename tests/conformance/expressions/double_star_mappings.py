# What stands behind ** is asked for its method keys(), and what that gives for the items; a value that lacks an
# attribute on the way is no mapping.
import weakref


class Owner:
    def __init__(self):
        self.keys = lambda: ["own"]

    def __getitem__(self, key):
        return key


class Asked:
    def __getattr__(self, name):
        print("asked for", name)
        if name != "keys":
            raise AttributeError(name)
        return lambda: iter("ab")

    def __getitem__(self, key):
        print("item", key)
        return key * 2


class Lacking:
    def keys(self):
        raise AttributeError("inner")


class LackingItems(Owner):
    def __getitem__(self, key):
        raise AttributeError("items")


class Failing:
    @property
    def keys(self):
        raise ZeroDivisionError("keys")


class Counting:
    def keys(self):
        return 5


def named(**keywords):
    return keywords


kept = Owner()
proxy, dead = weakref.proxy(kept), weakref.proxy(Owner())
for mapping in (Owner(), Asked(), proxy, dead, Lacking(), LackingItems(), Failing(), Counting(), 5, [(1, 2)]):
    print("--", type(mapping).__name__)
    for use in (lambda: {1: 2, **mapping}, lambda: named(**mapping), lambda: dict(mapping)):
        try:
            print(use())
        except Exception as error:
            print(type(error).__name__, error)
