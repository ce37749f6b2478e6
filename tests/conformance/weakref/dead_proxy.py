# A dead proxy raises ReferenceError wherever it would forward; identity, type,
# repr and callable still work.
import weakref


class Thing:
    value = 1


thing = Thing()
p = weakref.proxy(thing)
del thing
attempts = {
    "attribute": lambda: p.value, "default": lambda: getattr(p, "x", 1),
    "hasattr": lambda: hasattr(p, "x"), "store": lambda: setattr(p, "x", 1),
    "delete": lambda: delattr(p, "x"), "str": lambda: str(p), "bool": lambda: bool(p),
    "len": lambda: len(p), "add": lambda: p + 1, "radd": lambda: 1 + p, "neg": lambda: -p,
    "eq": lambda: p == 1, "lt": lambda: p < 1, "item": lambda: p[0], "iter": lambda: iter(p),
    "in": lambda: 1 in p, "dir": lambda: dir(p), "isinstance": lambda: isinstance(p, Thing),
    "class": lambda: p.__class__, "in a list": lambda: p in [1], "vars": lambda: vars(p),
}
for name, attempt in attempts.items():
    try:
        print(name, attempt())
    except ReferenceError as error:
        print(name, "ReferenceError:", error)
try:
    hash(p)
except TypeError as error:
    print("hash", error)
print(type(p).__name__, p is p, callable(p), p in [p], isinstance(p, weakref.ProxyType))
print(repr(p).startswith("<weakproxy at 0x"), repr(p).endswith("; dead>"))
print(issubclass(ReferenceError, Exception), hasattr(weakref, "ReferenceError"))
