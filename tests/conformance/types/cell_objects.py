# Cells: contents, emptiness, comparison.
from types import CellType


def outer():
    x = 1

    def inner():
        return x

    def setter(value):
        nonlocal x
        x = value

    return inner, setter


inner, setter = outer()
cell = inner.__closure__[0]
print(cell.cell_contents, cell is setter.__closure__[0], type(cell) is CellType)
setter(5)
print(inner(), cell.cell_contents)
cell.cell_contents = "direct"
print(inner())
del cell.cell_contents
for call in (inner, lambda: cell.cell_contents, lambda: CellType(1, 2),
        lambda: hash(CellType(1)) if 0 else cell.nosuch, lambda: setattr(cell, "x", 1),
        lambda: CellType(1) < 1):
    try:
        print(call())
    except (NameError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(CellType(3).cell_contents, CellType(1) == CellType(1), CellType(1) < CellType(2),
    CellType() < CellType(1), CellType() == CellType(), CellType(1) != CellType(2), repr(CellType())[-8:],
    repr(CellType("x")).split(" object")[0][-3:])
