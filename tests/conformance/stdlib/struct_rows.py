# Integers with a repeat count: the bounds of each format, both byte orders, and what follows a value that is no
# plain int.
import struct


class Index:
    def __index__(self):
        return 7


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except (struct.error, TypeError) as error:
        return f"{type(error).__name__}: {error}"


for code in "bBhHiIlLqQ":
    for order in "<>":
        bits = 8 * struct.calcsize(order + code)
        for value in (-1, 2 ** (bits - 1) - 1, -(2 ** (bits - 1)), 2 ** (bits - 1), 2**bits - 1, 2**bits, True):
            packed = attempt(struct.pack, order + "3" + code, 1, value, 2)
            if isinstance(packed, bytes):
                print(order + code, packed.hex(), struct.unpack(order + "3" + code, packed))
            else:
                print(packed)
print(struct.pack(">3h", 1, Index(), 2), attempt(struct.pack, ">3h", 1, 1.5, 2), attempt(struct.pack, "2i", 1))
print(struct.unpack("<b3sxhd2?c4x", struct.pack("<b3sxhd2?c4x", -1, b"abc", 5, 1.5, True, False, b"z")))
print(struct.unpack("", b""), struct.unpack("0i", b""), attempt(struct.unpack, "2i", b"123"))
print(list(struct.iter_unpack(">hB", bytes(range(9)))), struct.unpack("2P", struct.pack("2P", 5, -1)))
