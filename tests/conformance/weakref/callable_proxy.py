# A proxy of a callable object forwards calls; whether it does is decided when
# the proxy is made.
import weakref


class Adder:
    def __call__(self, *args, **kwargs):
        return sum(args), kwargs


class Plain:
    pass


adder, plain = Adder(), Plain()
p, q = weakref.proxy(adder), weakref.proxy(plain)
print(type(p).__name__, type(q).__name__, weakref.ProxyTypes)
print(p(1, 2, x=3), p(*[4], **{"y": 5}), callable(p), callable(q))
Plain.__call__ = lambda self: "called"
print(plain(), callable(plain), callable(q))
try:
    q()
except TypeError as error:
    print(error)
for make in (
    lambda: weakref.ProxyType(plain),
    lambda: type("Child", (weakref.ProxyType,), {}),
    lambda: weakref.proxy(),
    lambda: weakref.proxy(plain, callback=None),
    lambda: weakref.proxy(3),
    lambda: weakref.ref(p),
    lambda: weakref.proxy(q),
):
    try:
        make()
    except TypeError as error:
        print(error)
del adder
try:
    p()
except ReferenceError as error:
    print(error)
