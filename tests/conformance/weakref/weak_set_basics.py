# A WeakSet behaves like a set whose members go with their last reference.
import weakref


class Item:
    def __init__(self, name):
        self.name = name


def names(items):
    return sorted(item.name for item in items)


a, b, c = Item("a"), Item("b"), Item("c")
s = weakref.WeakSet([a, b])
s.add(c)
s.add(a)
print(len(s), names(s), a in s, "text" in s, bool(s))
del b
print(len(s), names(s))
s.discard(a)
s.discard(a)
print(names(s))
s.remove(c)
for attempt in (lambda: s.remove(c), s.pop):
    try:
        attempt()
    except KeyError as error:
        print("KeyError", type(error.args[0]).__name__)
for attempt in (lambda: s.add(3), lambda: s.discard("x"), lambda: hash(s)):
    try:
        attempt()
    except TypeError as error:
        print(error)
s.update([a, c])
print(names(s), s.pop() in (a, c), len(s), repr(weakref.WeakSet()))
s.clear()
print(len(s), bool(s), names(weakref.WeakSet([a]).copy()))
s.add(Item("temporary"))
print(len(s))
