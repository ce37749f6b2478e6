# Measures: set membership, additions and algebra.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 400_000


def run(count):
    evens = set(range(0, 60, 2))
    triples = set(range(0, 60, 3))
    total = 0
    for _ in range(count):
        seen = set()
        for number in range(40):
            if number in evens:
                seen.add(number % 10)
        total += len(seen) + len(evens & triples) + len(evens | triples)
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == count * (5 + 10 + 40)
print("ok")
