# Measures: calls of a recursive dialect function.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 190


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


for _ in range(max(1, int(COUNT * SCALE))):
    result = fib(24)
    assert result == 46368, result
print("ok")
