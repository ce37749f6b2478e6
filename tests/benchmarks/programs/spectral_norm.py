# The largest singular value of an infinite matrix, approximated.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 400


def element(row, column):
    return 1.0 / ((row + column) * (row + column + 1) // 2 + row + 1)


def multiply(vector):
    size = range(len(vector))
    return [sum(element(row, column) * vector[column] for column in size) for row in size]


def multiply_transposed(vector):
    size = range(len(vector))
    return [sum(element(column, row) * vector[column] for column in size) for row in size]


def norm(size):
    u = [1.0] * size
    for _ in range(4):
        v = multiply_transposed(multiply(u))
        u = multiply_transposed(multiply(v))
    numerator = sum(a * b for a, b in zip(u, v))
    denominator = sum(b * b for b in v)
    return (numerator / denominator) ** 0.5


for _ in range(max(1, int(COUNT * SCALE))):
    result = norm(30)
    assert abs(result - 1.274197) < 1e-3, result
print("ok")
