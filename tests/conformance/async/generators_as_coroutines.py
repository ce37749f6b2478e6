# types.coroutine: the function stays a generator function, what it gives can be awaited.
import collections.abc
import inspect
import types


@types.coroutine
def pause(value):
    received = yield value
    return received


async def waiting():
    return await pause(1), await pause(2)


coroutine = waiting()
print(coroutine.send(None), coroutine.send("a"))
try:
    coroutine.send("b")
except StopIteration as stop:
    print(stop.value)
made = pause(3)
print(type(made).__name__, inspect.isawaitable(made), isinstance(made, collections.abc.Awaitable))
print(pause.__code__.co_flags & inspect.CO_ITERABLE_COROUTINE, inspect.iscoroutinefunction(pause), pause.__name__)
print(types.coroutine(waiting) is waiting, types.coroutine(pause) is pause)


class Stepper(collections.abc.Generator):
    def send(self, value):
        raise StopIteration(value)

    def throw(self, *arguments):
        raise arguments[0]


async def foreign():
    return await types.coroutine(Stepper)()


try:
    foreign().send(None)
except StopIteration as stop:
    print(stop.value)
for attempt in (lambda: types.coroutine(1), lambda: types.coroutine(lambda: 5)()):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
