# Conversions of what is no number, through a proxy.
import math
import weakref


class Plain:
    pass


class Wrong:
    def __float__(self):
        return 1


class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index

    def __call__(self):
        pass


def attempt(function, given):
    try:
        print(function(given))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for kind in Plain, Wrong:
    instance = kind()
    proxy = weakref.proxy(instance)
    for function in float, complex, int, math.floor, math.sqrt, "%f".__mod__, "%d".__mod__, "%x".__mod__, bytes:
        attempt(function, proxy)
instance = Sequence()
proxy = weakref.proxy(instance)
print(bytes(proxy), bytearray(proxy))
