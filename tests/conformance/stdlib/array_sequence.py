# array.array as a sequence.
from array import array
from collections.abc import MutableSequence


def attempt(do):
    try:
        print(do())
    except Exception as error:
        print(type(error).__name__, error)


a = array("i", range(6))
print(len(a), a[-1], a[1:3], a[::-2], 3 in a, 9 in a, a.count(2), a.index(4), list(reversed(a)))
a[1:3] = array("i", [7, 8, 9])
a[::3] = array("i", [-1, -2, -3])
print(a)
del a[0], a[::2]
a.insert(1, 50)
a.insert(-100, 60)
print(a, a.pop(), a.pop(0), a)
a.extend(a)
a.extend([1, 2])
a += array("i", [3])
a *= 2
a.remove(50)
a.reverse()
print(a, a + array("i", [0]), 2 * array("h", [1]))
attempt(lambda: a + [1])
attempt(lambda: a + array("h"))
attempt(lambda: a * "x")
attempt(lambda: a.__iadd__([1]))
attempt(lambda: a.extend(array("h", [1])))
attempt(lambda: a.__setitem__(slice(1), [1]))
attempt(lambda: a.__setitem__(slice(None, None, 2), array("i", [1])))
attempt(lambda: array("i").pop())
attempt(lambda: a.pop(99))
attempt(lambda: a.remove(99))
attempt(lambda: a.index(99))
attempt(lambda: a.fromlist([4, 5, "x"]))
attempt(lambda: hash(a))
attempt(lambda: a < [1])
print(a[-2:], array("i", [1, 2]) < array("i", [1, 3]), array("h", [1]) == array("d", [1.0]))
nan = float("nan")
print(array("d", [nan]) == array("d", [nan]), array("i", [1]) == [1], array("b") != array("b"))
print(isinstance(a, MutableSequence), array[int])
match array("i", [1, 2]):
    case [first, second]:
        print(first, second)
steps = iter(array("b", [1, 2]))
print(next(steps), next(steps), next(steps, "end"), type(steps))


class Named(array):
    pass


named = Named("b", [1])
named.name = "x"
print(named, named.name, type(named + named), type(named[:]))
