# pow() with a modulus asks proxies too that stand behind the first operand, and they ask for their referents.
import weakref


class Plain:
    pass


class Called(Plain):
    def __call__(self):
        pass


class Able:
    def __pow__(self, exponent, modulus=None):
        return "able", type(exponent).__name__, type(modulus).__name__


class Unable:
    def __pow__(self, exponent, modulus=None):
        print("asked", type(exponent).__name__, type(modulus).__name__)
        return NotImplemented


class Real(float):
    pass


def attempt(*operands):
    try:
        print(pow(*operands))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


referents = plain, called, able, unable, real = Plain(), Called(), Able(), Unable(), Real(2)
proxies = [weakref.proxy(one) for one in referents]
for one in proxies:
    attempt(1, one, 2)
    attempt(1, 2, one)
    attempt(one, 1, 2)
    attempt(unable, one, 2)
    attempt(unable, 1, one)
    attempt(able, one, one)
del referents, plain, called, able, real
for one in proxies:
    attempt(unable, one, 1)
    attempt(1, 2, one)
