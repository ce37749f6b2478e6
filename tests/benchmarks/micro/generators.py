# Measures: resuming generators, alone and in a pipeline.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 19_000_000


def numbers(count):
    for number in range(count):
        yield number


def odd(source):
    for number in source:
        if number & 1:
            yield number


count = max(2, int(COUNT * SCALE)) // 2 * 2
assert sum(odd(numbers(count))) == (count // 2) ** 2
print("ok")
