# inspect: how far coroutines and asynchronous generators are.
import inspect


class Pause:
    def __await__(self):
        yield "paused"


async def work(number):
    print("inside", inspect.getcoroutinestate(coroutine))
    await Pause()
    return number


coroutine = work(3)
print(inspect.getcoroutinestate(coroutine), inspect.getcoroutinelocals(coroutine))
coroutine.send(None)
print(inspect.getcoroutinestate(coroutine), inspect.getcoroutinelocals(coroutine))
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value, inspect.getcoroutinestate(coroutine), inspect.getcoroutinelocals(coroutine))


async def items(count):
    for item in range(count):
        yield item


generator = items(2)
print(inspect.getasyncgenstate(generator), inspect.getasyncgenlocals(generator))
try:
    generator.__anext__().send(None)
except StopIteration as stop:
    print(stop.value, inspect.getasyncgenstate(generator), inspect.getasyncgenlocals(generator))
try:
    generator.aclose().send(None)
except StopIteration:
    print(inspect.getasyncgenstate(generator), inspect.getasyncgenlocals(generator))
try:
    inspect.getasyncgenlocals(1)
except TypeError as error:
    print(error)
