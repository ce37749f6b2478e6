# Deaths during iteration over a WeakSet wait for its end; the current member
# is held by the iterator.
import weakref


class Item:
    def __init__(self, name):
        self.name = name


items = {name: Item(name) for name in "abcde"}
s = weakref.WeakSet(items.values())
seen = []
for item in s:
    seen.append(item.name)
    if len(seen) == 1:
        doomed = [name for name in items if name != item.name][:2]
        for name in doomed:
            del items[name]
del item
print(len(seen), set(seen).isdisjoint(doomed), len(s))
iterator = iter(s)
first = next(iterator).name
items.clear()
print(len(s))
rest = list(iterator)
print(len(rest), len(s))
item = Item("x")
s.add(item)
other = Item("y")
try:
    for member in s:
        s.add(other)
except RuntimeError as error:
    print(error)
