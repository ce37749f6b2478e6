# setdefault, update, the union operators, copies and equality.
import copy
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


a, b, c = Thing("a"), Thing("b"), Thing("c")
d = weakref.WeakValueDictionary()
print(d.setdefault("k", a), d.setdefault("k", b), len(d))
print(d.setdefault("temporary", Thing("t")), len(d))
d.update({"b": b})
d.update([("c", c)], z=a)
print(dict(d))
e = d | {"b": a}
print(type(e).__name__, dict(e), dict({"y": c} | d))
d |= [("w", b)]
print(dict(d), d == dict(d), d == e, e != d)
try:
    d | 3
except TypeError as error:
    print(error)
f = d.copy()
g = copy.deepcopy(d)
print(f == d, g == d, f["b"] is b, type(copy.copy(d)).__name__)
del a
print(dict(d), dict(f))
references = d.valuerefs()
print([reference() for reference in references], references[0].key)
del b
print([reference() for reference in references], list(d))
try:
    d.setdefault("none")
except TypeError as error:
    print(error)
