# What is no number repeats nothing, and the left sequence says so; a separator found is the one that was given.
from collections import deque

for left in "ab", b"ab", [1], (1,), bytearray(b"a"), deque([1]):
    for right in deque([2]), "x":
        try:
            print(left * right)
        except TypeError as error:
            print(type(left).__name__, type(right).__name__, error)
print(deque([1]) * 2, 2 * deque([1]))
separator = bytearray(b"b")
print(b"abc".partition(separator)[1] is separator, b"abc".rpartition(separator), b"acc".partition(separator))
print(bytearray(b"abc").partition(b"b"), bytearray(b"abc").partition(separator)[1] is separator)
