# f(**mapping): what may stand there, what is asked of it, and how long it and its values live.
import sys


class Mapping:
    def __init__(self, names):
        self.names = names

    def keys(self):
        print("keys")
        return self.names.keys()

    def __getitem__(self, name):
        print("get", name)
        return self.names[name]


class Sub(dict):
    pass


class Class:
    def __init__(self, *args, **kwargs):
        print(args, kwargs)

    def method(self, *args, **kwargs):
        return args, kwargs


def function(*args, **kwargs):
    return args, kwargs


def attempt(call):
    try:
        result = call()
        print(type(result).__name__ if isinstance(result, Class) else result)
    except Exception as error:
        print(type(error).__name__, error)


names = {"a": 1}
for callee in (function, Class, Class().method, dict, len):
    for mapping in (names, Sub(b=2), Mapping({"c": 3}), 5, None, {1: 2}, {}, [("a", 1)], Class().__dict__):
        attempt(lambda: callee(**mapping))
        attempt(lambda: callee(*[], **mapping))
attempt(lambda: function(*5, **6))
attempt(lambda: function(*5, **names))
attempt(lambda: function(a=1, **names))
attempt(lambda: function(**names, **names))
attempt(lambda: function(**names, a=1))


def emptying(**kwargs):
    names.clear()
    return kwargs


print(emptying(**names), names)


class Noisy:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("del", self.number)


def count(*, value):
    return sys.getrefcount(value)


def generate(**kwargs):
    yield sys.getrefcount(kwargs["value"])


def forget(value):
    value = None
    print("forgotten")


def forget_both(value):
    held.clear()
    print("cleared")
    value = None
    print("forgotten")


class Forgetful:
    def __init__(self, value):
        value = None
        print("init")


thing = object()
print(count(**{"value": thing}), next(generate(**{"value": thing})))
count(**{"value": Noisy(1)})
print("after")
forget(**{"value": Noisy(2)})
Forgetful(**{"value": Noisy(3)})
held = {"value": Noisy(4)}
forget_both(**held)
