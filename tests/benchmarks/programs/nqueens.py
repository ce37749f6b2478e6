# Queens on a chess board, found by a recursive generator with sets.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_200


def solutions(size, row=0, columns=(), rising=frozenset(), falling=frozenset()):
    if row == size:
        yield columns
        return
    for column in range(size):
        if column in columns or row + column in rising or row - column in falling:
            continue
        yield from solutions(
            size, row + 1, columns + (column,), rising | {row + column}, falling | {row - column}
        )


for _ in range(max(1, int(COUNT * SCALE))):
    found = list(solutions(7))
    assert len(found) == 40 and found[0] == (0, 2, 4, 6, 1, 3, 5)
print("ok")
