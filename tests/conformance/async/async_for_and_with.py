# async for and async with: protocol, else, errors in each step.
def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


class Iter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    async def __aenter__(self):
        print("aenter", self.name)
        return self.name

    async def __aexit__(self, kind, value, traceback):
        print("aexit", self.name, kind and kind.__name__)
        return self.suppress


async def loops():
    async for x in Iter(3):
        if x == 0:
            continue
        print("x", x)
    else:
        print("else")
    async for x in Iter(5):
        if x == 3:
            break
    else:
        print("never")
    async with Manager("a") as a, Manager("b") as b:
        print(a, b)
    async with Manager("s", True):
        raise ValueError("suppressed")
    async with (Manager("p"), Manager("q")):
        return "returned"


print(run(loops()))


class NotAsync:
    def __iter__(self):
        return iter([1])

    def __enter__(self):
        return 1

    def __exit__(self, *a):
        pass


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class BadIter:
    def __aiter__(self):
        return 5


class BadEnter:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *a):
        pass


async def for_(thing):
    async for x in thing:
        pass


async def with_(thing):
    async with thing:
        pass


for function, things in ((for_, (NotAsync(), BadNext(), BadIter(), 5)), (with_, (NotAsync(), BadEnter(), 5,
        Manager))):
    for thing in things:
        try:
            run(function(thing))
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)


async def raising():
    try:
        async with Manager("outer"):
            async with Manager("inner"):
                raise KeyError("k")
    except KeyError as error:
        return repr(error)
    finally:
        print("finally")


print(run(raising()))
