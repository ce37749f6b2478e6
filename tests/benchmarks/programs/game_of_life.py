# Cells on an unbounded plane, as a set of pairs.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 500

GLIDER = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
NEIGHBOURS = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def step(cells):
    counts = {}
    for x, y in cells:
        for dx, dy in NEIGHBOURS:
            place = (x + dx, y + dy)
            counts[place] = counts.get(place, 0) + 1
    return {
        place for place, count in counts.items() if count == 3 or (count == 2 and place in cells)
    }


def run(generations):
    cells = set()
    for index in range(8):
        cells |= {(x + 20 * index, y) for x, y in GLIDER}
    for _ in range(generations):
        cells = step(cells)
    return cells


for _ in range(max(1, int(COUNT * SCALE))):
    cells = run(40)
    assert len(cells) == 40 and min(cells) == (10, 12), min(cells)
print("ok")
