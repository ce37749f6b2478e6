# Two or three variables of a function that get the parts of a tuple display are stored from right to left: finalisers
# of the old values tell. They had been stored from left to right, as all other targets are.
class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


def two(other):
    a, b = Told("a"), Told("b")
    a, b = other, None
    print("| two")


def three(other):
    a, b, c = Told("a"), Told("b"), Told("c")
    a, b, c = None, other, other
    print("| three")


def four(other):
    a, b, c, d = Told("a"), Told("b"), Told("c"), Told("d")
    a, b, c, d = other, other, other, other
    print("| four")


def listed(other):
    a, b = Told("a"), Told("b")
    [a, b] = other, other
    print("| a list of targets")


def not_backwards(other):
    a, b = Told("a"), Told("b")
    a, b = None, None
    print("| constants")
    a, b = Told("a"), Told("b")
    (a,
     b) = other, other
    print("| two lines")
    a, b, c = Told("a"), Told("b"), Told("c")
    a, (b,) = other, (other,)
    print("| nested")
    a, b = Told("a"), Told("b")
    a, b = each = other, other
    print("| two assignments")


def cells(other):
    a, b = Told("a"), Told("b")
    a, b = other, lambda: a
    print("| a cell")


for function in two, three, four, listed, not_backwards, cells:
    function(1)
a, b = Told("a"), Told("b")
a, b = three, None
print("| globals")
