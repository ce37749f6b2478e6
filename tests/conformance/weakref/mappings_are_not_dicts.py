# The weak dictionaries are mutable mappings and no dicts; a missing key is never
# asked of __missing__. A death during a lookup counts as a missing key.
import collections.abc
import gc
import weakref

gc.disable()


class Thing:
    pass


class Asks(weakref.WeakValueDictionary):
    def __missing__(self, key):
        return "asked"


class AsksByKey(weakref.WeakKeyDictionary):
    def __missing__(self, key):
        return "asked"


thing = Thing()
for container in (Asks(), AsksByKey(), weakref.WeakSet()):
    print(type(container).__name__, isinstance(container, dict), isinstance(container, set),
          isinstance(container, collections.abc.MutableMapping),
          isinstance(container, collections.abc.MutableSet), bool(container))
try:
    Asks()["key"]
except KeyError as error:
    print("KeyError", error)
try:
    AsksByKey()[thing]
except KeyError as error:
    print("KeyError", error.args[0]() is thing)


class Drops:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        values.clear()
        return True


def filled():
    mapping = weakref.WeakValueDictionary()
    values.append(Thing())
    mapping[Drops()] = values[0]
    return mapping


values = []
print(filled().get(Drops(), "default"))
print(Drops() in filled())
for lookup in (lambda mapping: mapping[Drops()], lambda mapping: mapping.pop(Drops())):
    try:
        print(lookup(filled()))
    except KeyError:
        print("KeyError")
mapping = filled()
print(mapping.setdefault(Drops(), thing) is thing, len(mapping))
