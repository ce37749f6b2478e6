# types.SimpleNamespace.
from types import SimpleNamespace

n = SimpleNamespace(a=1, b="x")
n.c = [n]
print(n, n.a, n == SimpleNamespace(a=1, b="x"), SimpleNamespace() == SimpleNamespace(),
    SimpleNamespace(a=1) != SimpleNamespace(a=2), vars(SimpleNamespace(z=1)), SimpleNamespace({"k": 1}, j=2),
    SimpleNamespace([("a", 1)]), SimpleNamespace(**{"not an id": 1}))
del n.c
n.__dict__["d"] = 4
print(n, n.__reduce__()[1:], n.__replace__(a=9), n)


class Sub(SimpleNamespace):
    extra = 5


print(Sub(x=1), Sub(x=1).extra, Sub(x=1) == SimpleNamespace(x=1), SimpleNamespace(x=1) == {"x": 1})
for call in (lambda: n.zz, lambda: SimpleNamespace(1), lambda: SimpleNamespace(1, 2), lambda: n < n,
        lambda: hash(n), lambda: SimpleNamespace({1: 2}), lambda: n["a"], lambda: delattr(n, "zz"),
        lambda: len(n), lambda: SimpleNamespace(**{1: 2})):
    try:
        print(call())
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
