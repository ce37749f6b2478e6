# On the normal way out of `async with` the coroutine of __aexit__ alone holds the manager; after an error the statement
# does, too. An abandoned asynchronous generator that would meet no handler lets go of its variables, then of what its
# expressions hold.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~" + self.name, end=" ")


class Manager(Noisy):
    async def __aenter__(self):
        return Noisy("entered")

    async def __aexit__(self, kind, error, where):
        local = Noisy("local")
        print("leaves", kind and kind.__name__, end=" ")
        return self.name == "suppresses"


class Items(Noisy):
    def __aiter__(self):
        return self

    async def __anext__(self):
        return Noisy("item")


async def normally():
    for turn in range(2):
        async with Manager("in loop"):
            continue
    async with Manager("outer"), Manager("inner"):
        return Noisy("result")


async def with_errors():
    async with Manager("suppresses"):
        raise ValueError(Noisy("first"))
    print("|", end=" ")
    try:
        async with Manager("passes on"):
            raise ValueError(Noisy("second"))
    except ValueError:
        print("handler", end=" ")


async def abandons():
    items = (item async for item in Items("items"))
    await anext(items)
    items = None
    print("abandoned", end=" ")


for function in (normally, with_errors, abandons):
    print(function.__name__, end=": ")
    print(next(function().__await__(), "end"))
