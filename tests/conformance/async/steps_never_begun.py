# A step that is made and never begun warns when it dies; so does what is awaited wrongly.
import warnings

warnings.simplefilter("always")


async def generator():
    yield 1


def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, message)


warnings.showwarning = show
made = generator()
made.asend(None)
made.athrow(ValueError)
made.aclose()


class ReturnsCoroutine:
    def __await__(self):
        async def inner(): pass
        self.made = inner()
        return self.made


async def awaits(what):
    await what


async def iterates(what):
    async for item in what:
        pass


class Iterator:
    def __init__(self, result): self.result = result
    def __aiter__(self): return self
    def __anext__(self): return self.result


class Fails:
    def __await__(self): 1 / 0


bad = ReturnsCoroutine()
for coroutine in awaits(bad), iterates(Iterator(())), iterates(Iterator(Fails())):
    try:
        coroutine.send(None)
    except Exception as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__))
bad.made.close()
finished = awaits(bad)
finished.close()
try:
    finished.throw(ValueError("late"))
except RuntimeError as error:
    print(error)
