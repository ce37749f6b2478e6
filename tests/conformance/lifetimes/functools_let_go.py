# reduce holds the operands of a step until those of the next one are there; what falls out of a cache dies key first.
import functools


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~" + self.name, end=" ")

    def __hash__(self):
        return len(self.name)


def items(names):
    for name in names:
        print("next", end=" ")
        yield Noisy(name)
    print("end", end=" ")


def join(left, right):
    return Noisy(left.name + right.name)


whole = functools.reduce(join, items("abc"))
print("reduced", whole.name)
whole = functools.reduce(join, items("abc"), Noisy("+"))
print("reduced", whole.name)


def fail(left, right):
    raise ValueError


try:
    functools.reduce(fail, items("abc"))
except ValueError:
    print("failed", end=" ")
print()


@functools.lru_cache(2)
def cached(key):
    return Noisy("result of " + key.name)


for name in ("a", "bb", "ccc"):
    cached(Noisy(name))
    print("called", name)
cached.cache_clear()
print("cleared")

for most in (2, None):
    wrapper = functools.lru_cache(most)(lambda key: key)
    wrapper.note = Noisy("attribute")
    wrapper(Noisy("key"))
    del wrapper
    print("dropped")
