# L26: of two stores side by side to one variable of a function only the second is one.
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


def things(names):
    return [Thing(name) for name in names]


def unpacked():
    a = Thing("old")
    a, a = things("12")
    print("|", end=" ")
    (a, a), b = things("34"), Thing("b")
    print("|", end=" ")
    a, *a = things("567")
    print("|", end=" ")
    *a, a = things("89")


def several():
    _ = Thing("old")
    _, _ = Thing("1"), Thing("2")
    print("|", end=" ")
    x, _, _ = Thing("3"), Thing("4"), Thing("5")
    print("|", end=" ")
    x, _, _ = Thing("6"), Thing("7"), Thing("8")
    print("|", end=" ")
    _, _, x = Thing("9"), Thing("10"), Thing("11")
    print("|", end=" ")
    _, x, _ = Thing("12"), Thing("13"), Thing("14")
    print("|", end=" ")
    _, _, _ = Thing("15"), Thing("16"), Thing("17")
    print("|", end=" ")
    _, _, _, _ = Thing("18"), Thing("19"), Thing("20"), Thing("21")
    print("|", end=" ")


def lines_and_loops():
    a = Thing("old")
    (a,
     a) = things("12")
    print("|", end=" ")
    for a, a in [things("34"), things("56")]:
        print("|", end=" ")


def cells():
    a = Thing("old")
    a, a = things("12")
    return lambda: a


for function in (unpacked, several, lines_and_loops, cells):
    function()
    print()
