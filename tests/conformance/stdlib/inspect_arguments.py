# getfullargspec, getcallargs, getargvalues, getclosurevars, frames and annotations.
import inspect


def f(a, b=1, /, c: int = 2, *args: str, d, e=3, **rest) -> float:
    return inspect.getargvalues(inspect.currentframe())


def g(x, y):
    pass


class C:
    def __init__(self, x, y=2):
        pass

    def method(self, z, *, w=1):
        pass

    @classmethod
    def of_class(cls):
        pass

    @staticmethod
    def of_none():
        pass


for callable in (f, g, C, C.method, C(1).method, 5):
    try:
        print(inspect.getfullargspec(callable))
    except TypeError as error:
        print(error)
for arguments, keywords in (((1, 2), {}), ((1,), {}), ((), {}), ((1, 2, 3), {}), ((1,), {"x": 1}), ((1, 2), {"z": 1})):
    try:
        print(inspect.getcallargs(g, *arguments, **keywords))
    except TypeError as error:
        print(error)
print(inspect.getcallargs(f, 1, d=4, z=5), inspect.formatargvalues(*f(1, 2, 3, 4, d=5, z=6)))


def outer():
    inside = 1

    def inner():
        return inside, len, g, nosuch

    return inspect.getclosurevars(inner)


print(outer().nonlocals, list(outer().globals), outer().builtins, outer().unbound)
here = inspect.getframeinfo(inspect.currentframe())
print(here.function, here.lineno, here.code_context, here.index, inspect.stack()[0].lineno)
print(inspect.get_annotations(f), [one[:2] for one in inspect.classify_class_attrs(C) if one.name.startswith("of_")])
print(inspect.getclasstree([bool, int]), inspect.iscoroutinefunction(inspect.markcoroutinefunction(g)))
