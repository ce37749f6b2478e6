# object.__reduce__ and __reduce_ex__: protocols 0 and 1 by copyreg._reconstructor, later ones by __newobj__.
import copyreg


def attempt(what, *args):
    try:
        result = what(*args)
        print(tuple(part.__name__ if callable(part) else part for part in result))
    except Exception as error:
        print(type(error).__name__, error)


class Plain:
    pass


class Number(int):
    pass


class Slots:
    __slots__ = ("a",)


class Arguments(str):
    def __new__(cls, text, *, extra=0):
        return str.__new__(cls, text)
    def __getnewargs_ex__(self):
        return (str(self),), {"extra": 1}


class Bad:
    def __init__(self, result): self.result = result
    def __getnewargs_ex__(self): return self.result


plain = Plain()
plain.x = 1
number = Number(5)
for value in plain, number, Plain(), Slots(), Arguments("a"), (i for i in ()):
    attempt(value.__reduce__)
    for protocol in 1, 2, 4:
        attempt(value.__reduce_ex__, protocol)
for result in 5, (1,), (1, {}), ((), 2), ((), {}), ((1,), {"a": 2}):
    attempt(Bad(result).__reduce_ex__, 2)
attempt(object().__reduce_ex__, "2")


class Bytes(bytearray):
    pass


class Set(set):
    __slots__ = ("s", "__dict__")


data = Bytes(b"ab")
data.x = 10
attempt(data.__reduce__)
attempt(data.__reduce_ex__, 2)
attempt(data.__reduce_ex__, 3)
items = Set([1])
items.s, items.d = 2, 3
attempt(items.__reduce__)
attempt(set().__reduce__)
