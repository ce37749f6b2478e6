# The pairs of a dict display that fails had their keys and values die from the first to the last.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


class Unhashable(Noisy):
    __hash__ = None


class Unequal(Noisy):
    def __eq__(self, other):
        raise ValueError("no")

    def __hash__(self):
        return 1


def attempt(make):
    try:
        make()
    except (TypeError, ValueError) as error:
        print("|", type(error).__name__)


attempt(lambda: {Noisy("a"): Noisy("b"), Unhashable("c"): Noisy("d")})
attempt(lambda: {Noisy("a"): Noisy("b"), Noisy("c"): Noisy("d"), Unhashable("e"): 1, Noisy("f"): Noisy("g")})
attempt(lambda: {Unequal("a"): Noisy("b"), Unequal("c"): Noisy("d")})
attempt(lambda: {Noisy("a"), Unhashable("b"), Noisy("c")})
attempt(lambda: {Unequal("a"), Unequal("b"), Noisy("c")})
attempt(lambda: {**{Noisy("a"): 1}, Noisy("b"): 2, Unhashable("c"): Noisy("d")})
