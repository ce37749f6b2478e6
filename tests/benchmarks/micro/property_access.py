# Measures: properties with a getter and a setter.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 9_000_000


class Box:
    def __init__(self):
        self._value = 0

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value


def run(count):
    box = Box()
    for _ in range(count):
        box.value = box.value + 1
    return box.value


count = max(1, int(COUNT * SCALE))
assert run(count) == count
print("ok")
