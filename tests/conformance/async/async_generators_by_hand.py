# Async generators: asend, athrow, aclose, anext, their awaitables.
def run(awaitable):
    try:
        while True:
            awaitable.send(None)
    except StopIteration as stop:
        return stop.value


async def numbers():
    try:
        got = yield 1
        print("got", got)
        try:
            yield 2
        except KeyError as error:
            print("caught", error)
            yield "after"
    finally:
        print("finally")


g = numbers()
print(run(g.__anext__()), run(g.asend("hello")), run(g.athrow(KeyError("k"))))
try:
    run(g.__anext__())
except StopAsyncIteration as error:
    print("end", error.args)
h = numbers()
print(run(h.asend(None)), run(h.aclose()), run(h.aclose()))
i = numbers()
for action in (lambda: run(i.asend("early")), lambda: run(numbers().athrow(ValueError("not started"))),
        lambda: i.asend(), lambda: next(numbers()), lambda: iter(numbers()), lambda: run(numbers().athrow(5))):
    try:
        print(action())
    except (TypeError, ValueError, StopAsyncIteration) as error:
        print(type(error).__name__, error)


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
run(s.__anext__())
try:
    run(s.aclose())
except RuntimeError as error:
    print(error)


async def raises():
    yield 1
    raise StopAsyncIteration("inside")


r = raises()
run(r.__anext__())
try:
    run(r.__anext__())
except RuntimeError as error:
    print(error, repr(error.__cause__))


async def consume():
    return [x async for x in numbers() if x == 1], {x async for x in agen(3)}, {x: y async for x,
        y in pairs()}, [y async for y in (z async for z in agen(2))]


async def agen(n):
    for x in range(n):
        yield x


async def pairs():
    yield 1, 2


print(run(consume()))
print(type(g).__name__, g.ag_frame, g.ag_running, aiter(g) is g, repr(agen(1)).split(" at ")[0])
