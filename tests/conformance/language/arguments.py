# Parameters of all kinds and how calls bind to them.
def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, e=7, g=8))
print(f(1, d=4, **{"a": "keyword a", "b": 9}))
print(f(*[1, 2], *[3], **{"d": 4}, **{"h": 5}))


def g(*, only):
    return only


print(g(only=1), (lambda *a, **k: (a, k))(1, x=2))


def mutable(item, items=[]):
    items.append(item)
    return items


print(mutable(1), mutable(2), mutable(3, []), mutable.__defaults__)
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_varnames[:3])


def order(a, b, c):
    return a, b, c


print(order(c=3, a=1, b=2), order(1, *(2,), c=3), order(*"xy", **{"c": "z"}))


class Call:
    def __call__(self, *args, **kwargs):
        return args, kwargs


print(Call()(1, k=2))


class Keys:
    def keys(self):
        return ["x", "y"]

    def __getitem__(self, key):
        return key * 2


print(Call()(**Keys()))
