# Who calls an object holds it and the arguments until its __call__ has ended, whatever that does to its parameters.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Callable(Noisy):
    def __call__(self, argument):
        del argument, self
        print("in the call")


def inner():
    Callable("object in a function")(Noisy("argument in a function"))
    print("after the call")


Callable("object")(Noisy("argument"))
print("after the call")
inner()
kept = Callable("kept")
kept(Noisy("argument of the kept one"))


class Forgets(Noisy):
    def __call__(self):
        global kept
        kept = None
        del self
        print("forgotten")


kept = Forgets("forgetful")
kept()
print("end")
