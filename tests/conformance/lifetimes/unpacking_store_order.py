# Targets of an unpacking are stored left to right, each releasing its old
# value at once; the source is released before the first store.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"{self.name} dies, a={show('a')} b={show('b')} c={show('c')}")


def show(name):
    value = globals().get(name)
    return getattr(value, "name", value)


class Source:
    def __iter__(self):
        return iter([1, 2, 3])

    def __del__(self):
        print("source dies, a=", show("a"))


a, b, c = Noisy("old a"), Noisy("old b"), Noisy("old c")
print("tuple of three")
a, b, c = Noisy("new a"), Noisy("new b"), Noisy("new c")
print("from an iterable")
a, b, c = Source()
print("starred")
a, b, c = Noisy("a"), Noisy("b"), Noisy("c")
a, *b = [10, 20, 30]
print("swap keeps both")
a, b = Noisy("first"), Noisy("second")
a, b = b, a
print(a.name, b.name)
print("chained targets")
a = b = c = Noisy("shared")
a = 1
b = 2
print("last one")
c = 3
