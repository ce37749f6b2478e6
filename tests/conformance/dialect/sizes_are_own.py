# dialect: sys.getsizeof tells gossamer's own sizes
import sys


class Three:
    def __init__(self):
        self.a, self.b, self.c = 1, 2, 3


class Says:
    def __sizeof__(self):
        return 1000


print(sys.getsizeof(1), sys.getsizeof(1.5), sys.getsizeof(None))
print(sys.getsizeof([1] * 100) >= 800, sys.getsizeof(2 ** 1000) > 100, sys.getsizeof("a" * 50) > 50)
print(sys.getsizeof(Three()) < 56, sys.getsizeof(Says()))
