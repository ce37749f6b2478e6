# A suspended iterator was held by its container through what marks the iteration, and its current value with it.
import gc
import weakref

gc.disable()


class Thing:
    pass


def abandon(make_container, make_iterator):
    things = [Thing(), Thing()]
    container = make_container(things)
    iterator = make_iterator(container)
    item = next(iterator)
    for thing in things:
        thing.iterator = iterator
    watchers = [weakref.ref(thing) for thing in things]
    things = thing = iterator = item = None
    gc.collect()
    print([watcher() is None for watcher in watchers], len(container._iterating), len(container))


def by_value(things):
    return weakref.WeakValueDictionary(enumerate(things))


def by_key(things):
    return weakref.WeakKeyDictionary((thing, index) for index, thing in enumerate(things))


for method in "keys", "values", "items", "itervaluerefs":
    abandon(by_value, getattr(weakref.WeakValueDictionary, method))
for method in "keys", "values", "items":
    abandon(by_key, getattr(weakref.WeakKeyDictionary, method))
abandon(weakref.WeakSet, iter)
