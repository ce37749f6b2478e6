# An __init__ that yields or awaits gives something: refused, with and without arguments, and when it comes later.
import warnings

warnings.simplefilter("ignore")


class Yields:
    def __init__(self, x=1):
        yield x


class Awaits:
    async def __init__(self):
        pass


class Slotted:
    __slots__ = ()

    def __init__(self, x=2):
        yield x


class Listed(list):
    def __init__(self, x=2):
        yield x


class Later:
    def __init__(self, x=1):
        self.x = x


for cls in (Yields, Awaits, Slotted, Listed, Yields, Awaits):
    for call in (lambda: cls(), lambda: cls(*()), lambda: cls(1)):
        try:
            print(call())
        except TypeError as error:
            print(cls.__name__, error)
print(Later().x, Later(2).x, Later(x=3).x)
Later.__init__.__code__ = Yields.__init__.__code__
for call in (lambda: Later(), lambda: Later(2), lambda: Later(x=3)):
    try:
        print(call())
    except TypeError as error:
        print(error)
