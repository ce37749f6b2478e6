# An indent of the wrong kind was taken, and arrays were cut in the middle.
from array import array
from reprlib import Repr, repr

for indent in (-1, (), 2, "--"):
    try:
        print(Repr(indent=indent).repr([1, [2]]))
    except (TypeError, ValueError) as error:
        print(error)
print(repr(array("i", range(10))), repr(array("d")), repr([array("b", [1])]))
