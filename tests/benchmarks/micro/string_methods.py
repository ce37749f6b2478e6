# Measures: split, strip, replace, find, case and slices of short strings.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 700_000

TEXT = "  name = value ; other = thing ; last = one  "


def run(count):
    total = 0
    for _ in range(count):
        for piece in TEXT.split(";"):
            key, _, value = piece.partition("=")
            key = key.strip()
            value = value.strip().upper()
            if value.startswith("T"):
                value = value.replace("TH", "T")
            total += len(key) + len(value) + piece.find("=")
            total += len(value[1:])
    return total


count = max(1, int(COUNT * SCALE))
each = run(1)
assert each == 54, each
assert run(count) == each * count
print("ok")
