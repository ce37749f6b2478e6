# Calls of classes that CPython's specialising interpreter leaves alone: the caller holds the arguments until __init__
# and its variables have gone.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~" + self.name, end=" ")


class Default:
    def __init__(self, given, other=None):
        local = Noisy("local")
        given = None
        print("end", end=" ")


class Rest:
    def __init__(self, *given, **named):
        local = Noisy("local")
        given = named = None
        print("end", end=" ")


class Slots:
    __slots__ = ()

    def __init__(self, given):
        local = Noisy("local")
        given = None
        print("end", end=" ")


class OfList(list):
    __init__ = Slots.__init__


class NoNone:
    def __init__(self, *given):
        return Noisy("result")


for made in range(3):
    Default(Noisy("a"))
    print("|", end=" ")
    Default(given=Noisy("a"))
    print("|", end=" ")
    Rest(Noisy("a"), Noisy("b"), c=Noisy("c"))
    print("|", end=" ")
    Slots(Noisy("a"))
    print("|", end=" ")
    OfList(Noisy("a"))
    print("|", end=" ")
    OfList(*[Noisy("a")])
    try:
        NoNone(Noisy("a"), Noisy("b"))
    except TypeError as error:
        print("|", error)
