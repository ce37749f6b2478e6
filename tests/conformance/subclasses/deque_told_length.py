# An index below zero counts from the length that a subclass of deque tells.
from collections import deque


class Told(deque):
    told = 100

    def __len__(self):
        return self.told


d = Told("abc")
for index in (0, 2, 3, -1, -97, -98, -100, -101):
    try:
        print(index, d[index])
    except IndexError as error:
        print(index, error)
d[-98] = "C"
del d[-99]
print(list(d))
d.insert(-1, "x")
print(list(d), bool(d))
Told.told = 0
print(bool(d), d[0])
try:
    d[-1]
except IndexError as error:
    print(error)
Told.__len__ = lambda self: 1 // 0
try:
    d[-1]
except ZeroDivisionError as error:
    print(error)
print(d[1])
