# all, any, min and max over generators: truths of every kind, and when what they pass by dies.


class Noted:
    def __init__(self, name, truth=None):
        self.name, self.truth = name, truth

    def __bool__(self):
        print("truth of", self.name)
        return self.truth

    def __del__(self):
        print("del", self.name)

    def __gt__(self, other):
        print("compare", self.name, other.name)
        return self.name > other.name

    __lt__ = __gt__


class Plain:
    def __del__(self):
        print("del plain")


class Sized:
    def __len__(self):
        return 0

    def __del__(self):
        print("del sized")


def noting(*values):
    for index, value in enumerate(values):
        print("yield", index)
        yield value
        value = None
    print("end")


def fresh(*makers):
    for make in makers:
        yield make()
        print("next")


ITEMS = [0, 1, -1, 0.0, 2.5, "", "a", None, [], [0], (), (0,), {}, {1: 2}, set(), {1}, b"", b"x", range(0), range(1),
         0j, 1j, 10**30, ..., len, int, bytearray(), vars(Plain), frozenset()]
for item in ITEMS:
    print(all(each for each in [item]), any(each for each in [item, item]), end=" ")
print()
print(all(noting(1, "a", [0], None, 2)))
print(any(noting(0, "", [], (), {}, 0.0, "x", 3)))
print(all(fresh(lambda: Noted("a", True), lambda: Noted("b", False), lambda: Noted("c", True))))
print(any(fresh(Sized, Sized, Plain, Plain)))
print(all(fresh(Plain, lambda: [Plain()], lambda: (Plain(),), lambda: (Noted("pair"),) * 2, lambda: 0)))
print(any(fresh(lambda: (), lambda: [], dict, lambda: Noted("d", False))))
print(max(fresh(lambda: (1, "x"), lambda: (2, "y"), lambda: (2, "w"), lambda: (0, Noted("e")))))
print(min(fresh(lambda: (3, Noted("f")), lambda: (4, Noted("g")), lambda: (2, "z"), lambda: (3, Noted("h")))))
print(max(fresh(lambda: (1,) + (Noted("twice"),) * 2, lambda: (2,), lambda: (0,) + (Noted("pair"),) * 2)))
print(max((len(name), name) for name in ["b", "aa", "cc", "d"]), min((-number, number) for number in range(5)))
print(max(fresh(lambda: Noted("i"), lambda: Noted("k"), lambda: Noted("j"))).name)
try:
    max(pair for pair in [(1, "a"), (1, 2)])
except TypeError as error:
    print(error)


class Odd:
    def __bool__(self):
        return 5


for function in (all, any):
    try:
        function(each for each in [Odd()])
    except TypeError as error:
        print(error)
