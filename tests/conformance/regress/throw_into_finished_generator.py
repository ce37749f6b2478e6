# An exception thrown into a generator that has ended got the exception being
# handled there as its context.


def numbers():
    yield 1


def ended():
    generator = numbers()
    list(generator)
    return generator


def begun():
    generator = numbers()
    next(generator)
    return generator


class Awaitable:
    def __await__(self):
        yield


async def coroutine():
    await Awaitable()


def waiting():
    waiting = coroutine()
    waiting.send(None)
    return waiting


for make in ended, begun, numbers, waiting, coroutine:
    try:
        raise KeyError("first")
    except KeyError:
        try:
            make().throw(ValueError("second"))
        except ValueError as error:
            print(make.__name__, repr(error.__context__))
