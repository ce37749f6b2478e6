# An async generator that is dropped while it is suspended is closed: its `finally` parts run as far as they can
# without waiting.
import sys


class Wait:
    def __await__(self):
        yield "waiting"


async def numbers(name, waits=False):
    try:
        yield 1
        yield 2
    finally:
        print("finally", name)
        if waits:
            await Wait()
            print("never")


def run(coroutine):
    try:
        while True:
            print("awaited", coroutine.send(None))
    except StopIteration as stop:
        return stop.value


async def leave_early(name, waits):
    async for number in numbers(name, waits):
        break
    print("left", name)
    return [number async for number in numbers(name + " again", waits) if number == 1]


sys.unraisablehook = lambda report: print("unraisable:", report.exc_value)
for waits in (False, True):
    print(run(leave_early(f"loop {waits}", waits)))
generator = numbers("started")
try:
    generator.__anext__().send(None)
except StopIteration as stop:
    print("got", stop.value)
del generator
print("deleted")
numbers("never started")


async def refuses():
    try:
        yield 1
    except GeneratorExit:
        yield 2


generator = refuses()
try:
    generator.__anext__().send(None)
except StopIteration:
    pass
del generator
