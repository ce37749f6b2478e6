# sys.set_asyncgen_hooks: who hears of the first step, and of a generator that dies before its end.
import sys


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closing")


def first(generator):
    print("first step of", generator.__name__)


def last(generator):
    print("last of", generator.__name__, generator.ag_frame is not None)
    kept.append(generator)


def step(awaitable):
    try:
        awaitable.send(None)
    except (StopIteration, StopAsyncIteration) as end:
        return type(end).__name__, end.args


kept = []
print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(first, last)
print(sys.get_asyncgen_hooks().firstiter is first, sys.get_asyncgen_hooks()[1] is last)
generator = numbers()
print("made")
print(step(generator.__anext__()))
print(step(generator.asend(None)))
del generator
print(len(kept))
print(step(kept.pop().aclose()))
never_begun = numbers()
del never_begun
whole = numbers()
for _ in range(3):
    print(step(whole.__anext__()))
del whole
print(len(kept))
sys.set_asyncgen_hooks(finalizer=None)
print(sys.get_asyncgen_hooks().firstiter is first, sys.get_asyncgen_hooks().finalizer)
begun = numbers()
print(step(begun.__anext__()))
del begun
for wrong in ((5,), (None, 5)):
    try:
        sys.set_asyncgen_hooks(*wrong)
    except TypeError as error:
        print(error)
sys.set_asyncgen_hooks(lambda generator: 1 / 0)
try:
    numbers().__anext__()
except ZeroDivisionError as error:
    print(error)
sys.set_asyncgen_hooks(firstiter=None)
