# anext() had no default.
async def numbers():
    yield 1


class Empty:
    async def __anext__(self):
        raise StopAsyncIteration


async def run():
    it = aiter(numbers())
    print(await anext(it, "default"), await anext(it, "default"), await anext(it, None))
    print(await anext(Empty(), "empty"))
    try:
        await anext(it)
    except StopAsyncIteration:
        print("end")


coroutine = run()
try:
    while True:
        print(coroutine.send(None))
except StopIteration:
    pass
awaitable = anext(Empty(), 5)
print(type(awaitable).__name__, awaitable.__await__() is awaitable)
try:
    awaitable.send(None)
except StopIteration as stop:
    print(stop.value)
try:
    anext(Empty(), 5).throw(KeyError("k"))
except KeyError as error:
    print(repr(error))
for call in (lambda: anext(5), lambda: aiter(5), lambda: anext(), lambda: anext(1, 2, 3), lambda: aiter(1, 2)):
    try:
        call()
    except TypeError as error:
        print(error)
