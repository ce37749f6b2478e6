# Decorators of functions, methods and classes; order of evaluation.
import functools


def note(label):
    print("decorator made:", label)

    def decorate(target):
        print("applied:", label, target.__name__)
        return target

    return decorate


@note("outer")
@note("inner")
def function():
    return "result"


def trace(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        return function(*args, **kwargs)

    return wrapper


@trace
def add(a, b=2):
    """Adds."""
    return a + b


print(function(), add(1), add(1, b=3), add.__name__, add.__doc__, add.__wrapped__(5))


def register(cls):
    cls.registered = True
    return cls


@register
class Thing:
    @trace
    def method(self_, x):
        return x

    @staticmethod
    def static(x):
        return x

    @classmethod
    def of(cls, x):
        return cls.__name__, x


print(Thing.registered, Thing.static(1), Thing.of(2), Thing().of(3))


class Count:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@Count
def counted(x):
    return x


counted(1), counted(2)
print(counted.calls, (lambda f: f)(len)("abc"))
