# Matrices as lists of lists: the plain triple loop and the one by columns.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 170


def matrix(size, factor):
    return [[(row * factor + column) % 7 for column in range(size)] for row in range(size)]


def multiply_plain(a, b):
    size = len(a)
    result = [[0] * size for _ in range(size)]
    for i in range(size):
        for j in range(size):
            total = 0
            for k in range(size):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


def multiply_columns(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


a, b = matrix(40, 3), matrix(40, 5)
for _ in range(max(1, int(COUNT * SCALE))):
    assert multiply_plain(a, b) == multiply_columns(a, b)
print("ok")
