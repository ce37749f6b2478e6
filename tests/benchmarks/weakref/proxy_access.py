# Measures: attributes, method calls, operators and items through a proxy.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 5_000_000


class Thing:
    def __init__(self):
        self.value = 1

    def read(self):
        return self.value

    def __add__(self, other):
        return self.value + other

    def __getitem__(self, index):
        return index


def run(count):
    thing = Thing()
    window = weakref.proxy(thing)
    total = 0
    for _ in range(count):
        total += window.value + window.read() + (window + 2) + window[3]
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == 8 * count
print("ok")
