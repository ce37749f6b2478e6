# What athrow() is given is looked at when it is awaited, not before.
import warnings


async def numbers():
    try:
        yield 1
    finally:
        print("left")


def drive(awaitable):
    try:
        return awaitable.send(None)
    except StopIteration as stop:
        return stop.value


class Loud(Exception):
    def __init__(self, *args):
        print("made", args)
        super().__init__(*args)


for arguments in ((None,), (), (1,), (Loud,), (Loud("before"),)):
    generator = numbers()
    drive(generator.__anext__())
    awaitable = generator.athrow(*arguments)
    print("athrow", arguments)
    try:
        drive(awaitable)
    except Exception as error:
        print(type(error).__name__, error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    generator = numbers()
    drive(generator.__anext__())
    awaitable = generator.athrow(ValueError, "text")
    print(caught[0].message)
    try:
        drive(awaitable)
    except ValueError as error:
        print(repr(error))
