# What natives see of a generator that they empty, and what its items see: state, frames, deaths.
import gc
import sys

gc.disable()


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, "generator", state())

    def __add__(self, other):
        print("add", self.name, state(), sys._getframe().f_back.f_code.co_name)
        return other

    __radd__ = __add__

    def __bool__(self):
        print("bool", self.name, state(), sys._getframe().f_back.f_code.co_name)
        return False

    def __lt__(self, other):
        print("lt", self.name, state(), sys._getframe().f_back.f_code.co_name)
        return True

    __gt__ = __lt__

    def __repr__(self):
        return self.name

    def __hash__(self):
        print("hash", self.name, state())
        return 1


generator = None


def state():
    if generator is None:
        return None
    return generator.gi_running, generator.gi_suspended


def feed(native, items):
    global generator

    def give():
        for item in items():
            print("give", state())
            got = yield item
            print("got", got)
        return "end"

    def outer():
        print("ended with", (yield from give()))

    for make in give, outer:
        generator = make()
        print(native.__name__, native(generator) if native is not set else len(native(generator)))
        print("after", state())
        generator = None


def numbers():
    yield 1
    yield True
    yield 2.5
    yield 10**30


def objects():
    yield 0
    yield Noisy("a")
    yield Noisy("b")


def empty_lists():
    yield []
    yield [Noisy("inside")]


feed(sum, numbers)
feed(max, numbers)
feed(all, lambda: [True, 1, "x", [0]])
feed(any, lambda: [False, 0, "", []])
feed(list, lambda: range(6))
feed(set, lambda: ["a", "a", ("b", 1), ("b", 1), int, 2.0, 2])
feed(any, objects)
feed(sorted, lambda: iter([3, 1, 2]))
feed(tuple, empty_lists)
feed(min, lambda: [(2, 3), (1, 9), (1, 2)])
feed(max, lambda: ["x", "y" * 2, "a" * 3])
try:
    feed(sum, objects)
except TypeError as error:
    print(type(error).__name__)
generator = None


def fails():
    yield 1
    raise ValueError("stop")


for native in sum, list, max, any, all, set:
    try:
        native(fails())
    except ValueError as error:
        print(native.__name__, error, [frame.name for frame in __import__("traceback").extract_tb(error.__traceback__)])


def nested(depth):
    yield depth
    if depth:
        yield sum(nested(depth - 1))
        yield from nested(depth - 1)


print(list(nested(4)), sum(nested(6)))


def reentrant():
    yield 1
    try:
        yield sum(me)
    except ValueError as error:
        print(error)
    yield 5


me = reentrant()
print(sum(me))
