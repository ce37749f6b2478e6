# Measures: list append, indexing and item stores.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 70_000


def run(count):
    total = 0
    for _ in range(count):
        items = []
        for number in range(300):
            items.append(number)
        for index in range(299):
            items[index] = items[index + 1]
        total += items[0] + items[-1]
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == 300 * count
print("ok")
