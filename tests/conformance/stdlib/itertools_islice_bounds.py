# islice: bounds beyond any length, sys.maxsize among them, and those that are none.
import sys
from itertools import count, islice

big = sys.maxsize
print(list(islice("abc", big)), list(islice("abc", 1, big)), list(islice(range(9), 1, big, 3)))
print(list(islice(count(), 1, 10, big)), list(islice("abc", 0, 3, big)), list(islice("abc", big, None)))
for arguments in ((big + 1,), (0, big + 1), (0, 5, big + 1), (-1,), (-1, 5), (0, 5, 0), (0, -2), (0, 5, -big), (2**80,),
                  (-2**80,), ("a",), (0, 5, "a")):
    try:
        print(list(islice("abc", *arguments)))
    except ValueError as error:
        print(error)
