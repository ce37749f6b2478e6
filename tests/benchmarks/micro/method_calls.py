# Measures: method calls on one instance.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 11_000_000


class Counter:
    def __init__(self):
        self.value = 0

    def step(self, amount):
        self.value += amount

    def read(self):
        return self.value


def run(count):
    counter = Counter()
    for _ in range(count):
        counter.step(2)
        counter.read()
    return counter.read()


count = max(1, int(COUNT * SCALE))
assert run(count) == 2 * count
print("ok")
