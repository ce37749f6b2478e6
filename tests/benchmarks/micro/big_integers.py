# Measures: arithmetic on integers of several hundred digits.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 600_000


def run(count):
    modulus = (1 << 607) - 1
    value = 3
    for _ in range(count):
        value = (value * value + 12345678901234567890) % modulus
        value ^= value >> 13
    return value


count = max(1, int(COUNT * SCALE))
first = run(3)
assert first == run(3) and first.bit_length() > 100
assert 0 < run(count) < 1 << 607
product = 1
for factor in range(1, 201):
    product *= factor
assert len(str(product)) == 375
print("ok")
