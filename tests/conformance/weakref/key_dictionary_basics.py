# A WeakKeyDictionary attaches values to objects and forgets them with the key.
import weakref


class Key:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        return f"Key({self.name})"


a, b = Key("a"), Key("b")
d = weakref.WeakKeyDictionary({a: 1})
d[b] = 2
print(len(d), d[a], d.get(b), d.get(Key("c")), a in d, Key("a") in d, "text" in d)
print(list(d), list(d.values()), list(d.items()))
d[Key("a")] = 10
print(d[a], len(d))
del a
print(len(d), list(d.items()))
for attempt in (lambda: d["text"], lambda: d.__setitem__(3, 1), lambda: d.pop([]), lambda: hash(d)):
    try:
        attempt()
    except TypeError as error:
        print(error)
c = Key("c")
try:
    d[c]
except KeyError as error:
    print("KeyError with a reference:", type(error.args[0]).__name__, error.args[0]() is c)
print(d.setdefault(c, 3), d.setdefault(c, 4), d.pop(c), d.pop(c, "default"))
print(d | {c: 5} == {b: 2, c: 5}, d.copy() == d)
print([reference() for reference in d.keyrefs()])
print(d.popitem(), len(d), bool(d))
d[b] = b
del b
print("a value that holds its key:", list(d))
