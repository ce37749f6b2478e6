# What sum() compensates: floats and what stands among them, but not the first addition of a float to ints, and
# nothing behind an item or a sum of ints that is no word.
tenths = [0.1] * 7
for first in (1, 10**6, 2**62, 2**63, True):
    print(repr(sum([first] + tenths)), repr(sum(tenths, first)))
print(repr(sum(tenths + [3] + tenths)), repr(sum(tenths + [True] + tenths)), repr(sum(tenths + [2**70] + tenths)))
print(repr(sum([2**62, 2**62] + tenths)), repr(sum(tenths + [1j] + tenths)))
print(repr(sum(iter([1] + tenths))), repr(sum(x for x in [1] + tenths)), repr(sum(tuple(tenths), 0.5)))
print(sum([2**48, 2**48, 2**48]), sum([-(2**49), -1]), sum([True, True]), sum([-0.0]), sum([-0.0], -0.0))
print(sum([1e308, 1e308, -1e308]), sum([1e16, 1.0, -1e16]), sum([float("inf"), -float("inf")]))


class Whole(int):
    def __add__(self, other):
        print("asked")
        return int(self) + other

    __radd__ = __add__


print(repr(sum([1, Whole(2)] + tenths)), repr(sum(tenths + [Whole(2)] + tenths)))
