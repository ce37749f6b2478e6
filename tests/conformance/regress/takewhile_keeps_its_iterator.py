# takewhile let go of its iterator before the item that ended it.
import itertools


class T:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("del", self.number)


def items():
    try:
        for number in range(5):
            yield T(number)
    finally:
        print("closed")


taken = itertools.takewhile(lambda item: item.number < 2, items())
print([item.number for item in taken])
print(next(taken, "ended"), list(taken))
del taken
