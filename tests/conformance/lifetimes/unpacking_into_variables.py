# Unpacking into variables that stand side by side: the source goes before the first store, each old value at its own.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def pair(first, second):
    return Noisy(first), Noisy(second)


def rebind():
    a, b = pair("a1", "b1")
    print("bound", a.name, b.name)
    a, b = pair("a2", "b2")
    print("again", a.name, b.name)
    a, b = [Noisy("a3"), Noisy("b3")]
    print("from a list", a.name, b.name)
    a, b = a, b
    print("swapped with themselves")


def source_is_a_target():
    a, b = (1, 2), None
    a, b = a
    print(a, b)
    c, d, e = "xyz"
    print(c, d, e)
    c, d, e = iter([Noisy("c"), Noisy("d"), Noisy("e")])
    print("three")
    c, d, e = {1: "one", 2: "two", 3: "three"}
    print(c, d, e)


def wrong_sizes():
    a = b = Noisy("kept")
    for source in ((1,), (1, 2, 3), [], [1, 2, 3, 4], iter("xyz"), 5):
        try:
            a, b = source
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error, "|", a is b)


def in_loops():
    for key, value in {"k1": Noisy("v1"), "k2": Noisy("v2")}.items():
        print(key, value.name)
    print("after the loop", key, value.name)
    print([(x, y) for x, y in zip("ab", [1, 2])], {k: v for k, v in [(1, 2)]})


rebind()
source_is_a_target()
wrong_sizes()
in_loops()
