# Measures: dict lookups, stores, deletions and iteration with str and int keys.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 400_000

WORDS = "the quick brown fox jumps over the lazy dog while the cat sleeps".split()


def run(count):
    total = 0
    for _ in range(count):
        counts = {}
        for word in WORDS:
            counts[word] = counts.get(word, 0) + 1
        numbers = {}
        for number in range(20):
            numbers[number] = number
        for number in range(0, 20, 2):
            del numbers[number]
        for key, value in counts.items():
            if key in counts:
                total += value
        total += len(numbers)
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == count * 23
print("ok")
