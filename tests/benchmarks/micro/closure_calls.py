# Measures: calling closures that read and rebind captured variables.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 17_000_000


def counter(step):
    total = 0

    def advance():
        nonlocal total
        total += step
        return total

    return advance


def run(count):
    advance = counter(3)
    for _ in range(count):
        advance()
    return advance()


count = max(1, int(COUNT * SCALE))
assert run(count) == 3 * (count + 1)
print("ok")
