# next() and send() step a generator: what they give, raise and let go of.
import sys


def pair():
    try:
        sent = yield 1
        print("sent", sent)
        sent = yield 2
        print("sent", sent)
    finally:
        print("finally")
    return 7


steps = pair()
print(next(steps), steps.send("one"))
try:
    steps.send("two")
except StopIteration as stop:
    print("stop", stop.value, stop.__traceback__.tb_next, stop.__context__)
try:
    next(steps)
except StopIteration as stop:
    print(repr(stop), stop.args)
try:
    pair().send("too early")
except TypeError as error:
    print(error)


def failing(error):
    yield 1
    raise error


for error in (ValueError("wrong"), StopIteration(3)):
    steps = failing(error)
    next(steps)
    try:
        next(steps)
    except (ValueError, RuntimeError) as caught:
        names = []
        entry = caught.__traceback__
        while entry:
            names.append((entry.tb_frame.f_code.co_name, entry.tb_lineno - entry.tb_frame.f_code.co_firstlineno))
            entry = entry.tb_next
        print(repr(caught), repr(caught.__cause__), names[-1], len(names))


def reentrant():
    yield next(itself)


itself = reentrant()
try:
    next(itself)
except ValueError as error:
    print(error)


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def holding(noisy):
    yield noisy.name
    yield noisy.name


def replacing(noisy):
    while True:
        noisy = yield


print(next(holding(Noisy("argument"))))
steps = replacing(Noisy("first"))
next(steps)
steps.send(Noisy("second"))
print("between")
steps.send(None)
print("after")


async def answer():
    return 5


try:
    answer().send(None)
except StopIteration as stop:
    print(stop.value)


def counting():
    value = yield
    while True:
        value = yield sys.getrefcount(value)


steps = counting()
next(steps)
kept = object()
print(steps.send(kept), steps.send(object()))


def nested(depth):
    yield next(nested(depth - 1)) if depth else "bottom"


print(next(nested(50)))


def endless():
    yield next(endless())


try:
    next(endless())
except RecursionError as error:
    print(type(error).__name__)


def closing():
    try:
        yield 1
    except GeneratorExit:
        print("closed")


print(next(closing()))
print(next(closing()) + 1)
