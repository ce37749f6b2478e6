# What a function and a generator refer to, in the order of their fields.
import gc


def names(holder):
    return [one if isinstance(one, str) else type(one).__name__ for one in gc.get_referents(holder)]


def outer(first, second=[2], *, key={}):
    "text"
    local = first

    def inner(third: int):
        return local
    return inner


def flow(item):
    held = [item]
    yield held
    del held
    yield


outer.attribute = 1
print(names(outer))
print(names(outer(1)))
generator = flow({})
print(names(generator))
next(generator)
print(names(generator))
next(generator)
print(names(generator))
