# Slices of a memoryview take arrays of the same format; tuples of slices say what is missing.
import array

numbers = array.array("i", [1, 2, 3])
view = memoryview(numbers)
view[:] = array.array("i", [7, 8, 9])
print(numbers)
view[1:2] = array.array("i", [-1])
view[:2] = view[1:]
print(numbers)
octets = bytearray(b"abcdef")
view_of_octets = memoryview(octets)
view_of_octets[::2] = array.array("B", b"ACE")
print(octets)


def store(target, key, value):
    try:
        target[key] = value
    except (TypeError, ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)


def load(target, key):
    try:
        print(target[key])
    except (TypeError, NotImplementedError) as error:
        print(type(error).__name__, error)


store(view, slice(0, 1), array.array("l", [7]))
store(view, slice(0, 1), array.array("i", [7, 8]))
store(view, slice(0, 1), b"abcd")
store(view, slice(0, 1), 3)
store(view_of_octets, slice(0, 1), array.array("b", [7]))
store(view, (slice(0, 1),), b"a")
store(view, (slice(0, 1), slice(0, 1)), b"a")
store(view, (0, slice(0, 1)), b"a")
load(view, (slice(0, 1),))
load(view, (slice(0, 1), slice(0, 1)))
load(view, (0, slice(0, 1)))
load(view, (0,))
