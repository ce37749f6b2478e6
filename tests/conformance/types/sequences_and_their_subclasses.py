# What len(), truth and subscripts ask of builtin sequences, of classes derived from them that change nothing, and of
# those that have methods of their own.
from array import array
from collections import deque, namedtuple


def loud(kind):
    class Loud(kind):
        def __len__(self):
            print("len", end=" ")
            return super().__len__()

        def __getitem__(self, key):
            print("item", end=" ")
            return super().__getitem__(key)

    class Stubborn(kind):
        def __bool__(self):
            print("bool", end=" ")
            return False

    return type("Plain", (kind,), {}), Loud, Stubborn


def attempt(use, target):
    try:
        return use(target)
    except (IndexError, OverflowError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def show(sequence):
    print(type(sequence).__name__, len(sequence), bool(sequence), not sequence, "yes" if sequence else "no",
          attempt(lambda target: target[0], sequence), attempt(lambda target: target[-1], sequence),
          attempt(lambda target: target[True], sequence), attempt(lambda target: target[9], sequence),
          attempt(lambda target: target[-9], sequence), attempt(lambda target: target[2 ** 70], sequence),
          attempt(lambda target: target["a"], sequence), attempt(lambda target: target[1.0], sequence))


for kind, items in (deque, [5, 6]), (bytes, b"ab"), (bytearray, b"ab"), (str, "aé"), (tuple, [5, 6]), (list, [5, 6]):
    print(f"-- {kind.__name__}")
    plain, loudly, stubborn = loud(kind)
    for each in (kind, plain, stubborn) if kind is deque else (kind, plain, loudly, stubborn):
        show(each(items))
    show(kind())
print("-- array")
for each in array, *loud(array):
    show(each("h", [5, 6]))
print("-- range")
for numbers in range(5, 7), range(0), range(10, 0, -3), range(2 ** 60, 2 ** 60 + 2):
    show(numbers)
try:
    len(range(2 ** 70))
except OverflowError as error:
    print(error, bool(range(2 ** 70)), range(2 ** 70)[2 ** 69], range(2 ** 70)[3])
Point = namedtuple("Point", "x y")
print(Point(1, 2)[0], Point(1, 2)[-1], Point(1, 2)[:1], attempt(lambda point: point[2], Point(1, 2)))
print(b"abcdef"[1:3], b"abcdef"[-2:], b"abcdef"[4:2], b"abcdef"[::2], b"abcdef"[::-1], bytearray(b"abcdef")[1:3])
whole = bytes([1, 2, 3])
print(whole[:] is whole, whole[0:9] is whole, type(loud(bytes)[0](b"ab")[:]).__name__)


class Node:
    pass


print("yes" if Node() else "no", "yes" if Node else "no", "yes" if object() else "no", not Node(), bool(len))
