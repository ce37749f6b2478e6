# What a suspended iterator of a weak container keeps alive, and when it lets go (D9).
import gc
import weakref

gc.disable()


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def walk(title, container, make_iterator, things):
    print(title)
    iterator = make_iterator(container)
    for _ in range(2):
        item = next(iterator)
        things.pop(0)
        print("  next; guards:", len(container._iterating), "pending:", len(container._pending_removals))
        item = None
    if title != "valuerefs":
        print("  send:", type(iterator.send(5)).__name__)
    iterator.close()
    print("  closed; guards:", len(container._iterating), "stored:", len(container.data))
    things.clear()


def values(number):
    return [Thing(f"v{index}") for index in range(number)]


for title, method in ("values", weakref.WeakValueDictionary.values), ("items", weakref.WeakValueDictionary.items), \
        ("keys", weakref.WeakValueDictionary.keys), ("valuerefs", weakref.WeakValueDictionary.itervaluerefs):
    things = values(4)
    walk(title, weakref.WeakValueDictionary(enumerate(things)), method, things)
for title, method in ("weak keys", weakref.WeakKeyDictionary.keys), ("weak items", weakref.WeakKeyDictionary.items), \
        ("weak values", weakref.WeakKeyDictionary.values):
    things = values(4)
    walk(title, weakref.WeakKeyDictionary((thing, Thing("w" + thing.name)) for thing in things), method, things)

print("dropped in the middle")
things = values(3)
cache = weakref.WeakValueDictionary((Thing(f"k{index}"), thing) for index, thing in enumerate(things))
iterator = cache.items()
next(iterator)
things.clear()
print("  one is held:", len(cache._pending_removals))
iterator = None
print("  left:", len(cache))
