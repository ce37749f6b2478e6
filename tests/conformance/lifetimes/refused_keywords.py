# A call whose keywords do not fit lets go of surplus arguments, then of what the keywords gave and has no place yet,
# then of the parameters in their order.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~" + self.name, end=" ")


def takes(a, b=None, /, c=None, *, d=None):
    print("never here")


class Thing:
    def method(self, a):
        print("never here")


def attempt(call):
    try:
        call()
    except TypeError as error:
        print("|", error)


attempt(lambda: takes(Noisy("a"), Noisy("b"), no=Noisy("no")))
attempt(lambda: takes(Noisy("a"), d=Noisy("d"), no=Noisy("no"), c=Noisy("c")))
attempt(lambda: takes(Noisy("a"), Noisy("b"), Noisy("c"), c=Noisy("c again"), d=Noisy("d")))
attempt(lambda: takes(Noisy("a"), a=Noisy("a again")))
attempt(lambda: takes(1, 2, Noisy("3"), Noisy("4"), Noisy("5"), d=Noisy("d")))
attempt(lambda: takes(c=Noisy("c"), d=Noisy("d")))
attempt(lambda: takes(*[Noisy("a"), Noisy("b")], **{"d": Noisy("d"), "no": Noisy("no")}))
attempt(lambda: Thing().method(Noisy("a"), k=Noisy("k")))
attempt(lambda: Thing().method(a=Noisy("a"), k=Noisy("k")))
