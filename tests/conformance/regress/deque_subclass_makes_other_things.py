# Copying a deque whose class makes something else read that as a deque.
from collections import deque


class X(deque):
    pass


d = X()
X.__new__ = lambda cls, *args, **kwargs: [42]
for call in (lambda: d * 42, lambda: d + deque([1]), lambda: d.copy(), lambda: d.__copy__()):
    try:
        print(call())
    except TypeError as error:
        print(error)
