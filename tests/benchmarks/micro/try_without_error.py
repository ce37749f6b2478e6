# Measures: entering try blocks when nothing goes wrong, and with statements.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 6_000_000


class Manager:
    def __enter__(self):
        return 2

    def __exit__(self, *details):
        return False


def run(count):
    manager = Manager()
    total = 0
    for _ in range(count):
        try:
            total += 1
        except ValueError:
            total = 0
        with manager as amount:
            total += amount
    return total


count = max(1, int(COUNT * SCALE))
assert run(count) == 3 * count
print("ok")
