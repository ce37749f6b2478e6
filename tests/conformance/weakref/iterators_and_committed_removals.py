# A WeakValueDictionary commits pending removals at every lookup: an iterator
# under way then finds the size changed, unless it is the same again. The other
# two containers commit only where they store.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return ord(self.name)

    def __eq__(self, other):
        return self is other


def advance(iterator):
    try:
        print("  next", next(iterator))
    except (RuntimeError, StopIteration) as error:
        print("  ", type(error).__name__, error)


def with_one_dead(kind):
    things = [Thing(name) for name in "abc"]
    if kind is weakref.WeakSet:
        container = kind(things)
    elif kind is weakref.WeakKeyDictionary:
        container = kind([(thing, thing.name) for thing in things])
    else:
        container = kind([(thing.name, thing) for thing in things])
    iterator = (type(item).__name__ for item in container)
    advance(iterator)
    del things[1]
    return container, iterator, things


for what in ("len", "in", "get", "setdefault", "store"):
    for kind in (weakref.WeakValueDictionary, weakref.WeakKeyDictionary):
        container, iterator, things = with_one_dead(kind)
        key, value = ("new", things[0]) if kind is weakref.WeakValueDictionary else (things[0], 1)
        print(kind.__name__, what)
        if what == "len":
            print("  ", len(container))
        elif what == "in":
            print("  ", key in container)
        elif what == "get":
            print("  ", container.get(key) is None)
        elif what == "setdefault":
            container.setdefault(key, value)
        else:
            container[key] = value
        advance(iterator)
for what in ("len", "in", "add", "discard"):
    container, iterator, things = with_one_dead(weakref.WeakSet)
    print("WeakSet", what)
    print("  ", len(container) if what == "len" else things[0] in container if what == "in"
          else getattr(container, what)(things[0]))
    advance(iterator)
