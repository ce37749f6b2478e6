# A WeakValueDictionary behaves like a dict whose entries go with their values.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name!r})"


a, b, c = Thing("a"), Thing("b"), Thing("c")
d = weakref.WeakValueDictionary(a=a, b=b)
d["c"] = c
print(len(d), d["a"], d.get("b"), d.get("x"), d.get("x", 0), "c" in d, "x" in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()))
del b
print(len(d), list(d), "b" in d, d.get("b"))
for attempt in (lambda: d["b"], lambda: d.pop("b"), lambda: d.__delitem__("x")):
    try:
        attempt()
    except KeyError as error:
        print("KeyError", error)
print(d.pop("a"), d.pop("a", "default"), d.popitem(), len(d), bool(d))
try:
    d.popitem()
except KeyError as error:
    print(error)
for value in (3, "text", None, (), []):
    try:
        d["k"] = value
    except TypeError as error:
        print(error, len(d))
for attempt in (lambda: hash(d), lambda: d[[]], lambda: weakref.WeakValueDictionary(1, 2)):
    try:
        attempt()
    except TypeError as error:
        print(error)
d["a"] = a
d.clear()
print(len(d), isinstance(d, dict), weakref.ref(d)() is d)
print(repr(d).startswith("<WeakValueDictionary at 0x"))
