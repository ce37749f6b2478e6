# asend(), athrow() and aclose(): one step at a time, closing and throwing before, during and after.
import types


@types.coroutine
def pause(value):
    return (yield value)


class Custom(Exception):
    pass


async def stubborn():
    while True:
        try:
            await pause(None)
        except Custom:
            pass
    yield


async def ignores_exit():
    try:
        await pause(None)
    except GeneratorExit:
        await pause(None)
    yield


def attempt(what, *args):
    try:
        print(repr(what(*args)))
    except BaseException as error:
        print(type(error).__name__, error)


for second in ("asend", "athrow", "aclose"):
    generator = stubborn()
    first = generator.asend(None)
    first.send(None)
    print(generator.ag_running)
    step = getattr(generator, second)(*{"asend": [None], "athrow": [Custom], "aclose": []}[second])
    attempt(step.throw, Custom)
    attempt(step.send, None)
    attempt(step.close)
generator = ignores_exit()
step = generator.asend(None)
step.send(None)
attempt(step.close)
generator = ignores_exit()
step = generator.athrow(Custom)
attempt(step.send, 1)
attempt(step.close)
attempt(step.close)
attempt(generator.athrow(Custom).send, None)
generator.__name__ = "renamed"
print(generator.__name__, generator.__qualname__)
attempt(setattr, generator, "__name__", 1)
