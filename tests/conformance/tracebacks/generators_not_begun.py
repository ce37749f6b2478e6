# What is thrown into a generator that has not begun comes from the line of its definition.
import traceback


def generator():

    yield 1


async def coroutine():
    await nothing


async def asynchronous():
    yield 2


def show(action):
    try:
        action()
    except ValueError as error:
        print("".join(traceback.format_exception(error)).replace(__file__, "FILE"), end="")
        print([line for _, line in traceback.walk_tb(error.__traceback__)])


show(lambda: generator().throw(ValueError("one")))
show(lambda: coroutine().throw(ValueError("two")))
show(lambda: asynchronous().athrow(ValueError("three")).send(None))
show(lambda: (nothing for _ in ()).throw(ValueError("four")))
