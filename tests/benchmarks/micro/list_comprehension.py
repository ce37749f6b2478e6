# Measures: list, dict and set comprehensions.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 60_000


def run(count):
    total = 0
    numbers = list(range(200))
    for _ in range(count):
        squares = [number * number for number in numbers if number % 3]
        pairs = {number: number + 1 for number in numbers if number < 50}
        units = {number % 7 for number in numbers}
        total += len(squares) + len(pairs) + len(units)
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == count * (133 + 50 + 7)
print("ok")
