# memoryview.cast to half floats and to pointers.
import struct


def refuse(call, *args):
    try:
        print(call(*args))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


view = memoryview(bytearray(struct.pack("4e", 1.0, -2.5, 65504, 0.1))).cast("e")
print(view.tolist(), view.format, view.itemsize, view.shape, view[1])
view[0] = 3.14159
view[3] = 7
print(view[0], view[3], 65504.0 in view)
refuse(view.__setitem__, 0, 1e6)
refuse(view.__setitem__, 0, "a")
print(view == memoryview(struct.pack("4e", 3.14159, -2.5, 65504, 7)).cast("@e"))
print(view == memoryview(struct.pack("4d", view[0], -2.5, 65504, 7)).cast("d"), view.cast("B").tobytes())
print(memoryview(struct.pack("3e", float("inf"), float("-inf"), -0.0)).cast("e").tolist())
refuse(hash, memoryview(b"ab").cast("e"))
refuse(memoryview(b"abc").cast, "e")
refuse(memoryview(b"ab").cast, "<e")
pointers = memoryview(bytearray(16)).cast("P")
pointers[1] = 2**64 - 1
print(pointers.tolist(), pointers.itemsize)
