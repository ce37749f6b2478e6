# Coroutines and async generators driven by hand.
class Wait:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        received = yield self.value
        return f"received {received}"


async def task(name):
    print(name, "starts")
    first = await Wait(f"{name} 1")
    print(name, first)
    return await helper(name)


async def helper(name):
    return name + " " + await Wait(f"{name} 2")


coroutine = task("a")
print(coroutine.send(None), coroutine.send("x"))
try:
    coroutine.send("y")
except StopIteration as stop:
    print("result", stop.value)


class Manager:
    async def __aenter__(self):
        return await Wait("enter")

    async def __aexit__(self, *details):
        await Wait("exit")
        return True


async def numbers():
    for number in range(3):
        await Wait(f"number {number}")
        yield number


async def uses():
    async with Manager() as value:
        print("inside", value)
        raise ValueError("suppressed")
    async for number in numbers():
        print("got", number)
    return [number * 2 async for number in numbers() if number]


coroutine = uses()
sent = None
try:
    while True:
        sent = coroutine.send(sent)
        print("awaits", sent)
except StopIteration as stop:
    print("result", stop.value)
coroutine.close()
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)
