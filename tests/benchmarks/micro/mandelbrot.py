# Measures: float arithmetic with comparisons and an early exit.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 60


def inside(width, height, limit):
    members = 0
    for row in range(height):
        imaginary = 2.0 * row / height - 1.0
        for column in range(width):
            real = 3.0 * column / width - 2.0
            x = y = 0.0
            for _ in range(limit):
                xx = x * x
                yy = y * y
                if xx + yy > 4.0:
                    break
                y = 2.0 * x * y + imaginary
                x = xx - yy + real
            else:
                members += 1
    return members


for _ in range(max(1, int(COUNT * SCALE))):
    found = inside(90, 60, 100)
    assert found == 1403, found
print("ok")
