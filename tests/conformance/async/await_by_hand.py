# Coroutines driven by send, throw and close; what can be awaited.
import types


class Wait:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return f"got {got}"


async def inner(n):
    return await Wait(n) + "!"


async def outer():
    first = await inner(1)
    try:
        second = await inner(2)
    except ValueError as error:
        second = f"caught {error}"
    return first, second


c = outer()
print(c.send(None), c.send("a"), c.cr_await is not None, c.cr_running, c.cr_frame is not None)
try:
    c.throw(ValueError("thrown"))
except StopIteration as stop:
    print(stop.value)
for action in (lambda: c.send(None), lambda: c.close(), lambda: outer().send(5)):
    try:
        print(action())
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)


@types.coroutine
def old_style():
    value = yield "old"
    return value


async def mixed():
    return await old_style()


m = mixed()
print(m.send(None))
try:
    m.send("sent")
except StopIteration as stop:
    print(stop.value)


class BadAwait:
    def __await__(self):
        return 5


async def awaits(thing):
    await thing


async def returns():
    return 5


for thing in (5, None, BadAwait(), [], (x for x in ()), len, outer):
    try:
        awaits(thing).send(None)
    except TypeError as error:
        print(error)
r = returns()
try:
    r.send(None)
except StopIteration as stop:
    print(stop.value, r.cr_frame)
d = outer()
d.send(None)
print(d.close(), d.cr_await)
e = returns()
e.close()
print(type(e).__name__, e.__name__, e.__qualname__, repr(e).split(" at ")[0])
