# A deque's operators want an index and say so; its special methods, called by name, word it differently.
from collections import deque
import operator

d = deque([1, 2, 3])


class Index:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        print("asked")
        return self.number


class Own(deque):
    def __getitem__(self, key):
        return ("own", key) if isinstance(key, str) else super().__getitem__(key)


class Plain(deque):
    pass


def attempt(what, *arguments):
    try:
        print(what(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


for container in (d, Plain("xyz"), Own("xyz")):
    for key in ("x", 1.5, None, slice(1), 2**70, -(2**70), 9, -4, True, Index(1), Index("no")):
        attempt(operator.getitem, container, key)
        attempt(container.__getitem__, key)
        attempt(lambda: container[key])
        attempt(operator.setitem, container, key, 0)
        attempt(container.__setitem__, key, 0)
        attempt(lambda: container.__class__.__delitem__(container.copy(), key))
        try:
            container[key] = "stored"
            container[key] += "!"
            print(container)
            copied = container.copy()
            del copied[key]
            print(copied)
        except Exception as error:
            print(type(error).__name__, error)
