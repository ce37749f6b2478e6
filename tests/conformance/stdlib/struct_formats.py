# struct: sizes and alignment, byte orders, faulty formats.
import struct


def attempt(do, *arguments):
    try:
        print(do(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


for code in "xcbB?hHiIlLqQnNefdspP":
    row = []
    for order in "", "@", "=", "<", ">", "!":
        try:
            row.append((struct.calcsize(order + code), struct.calcsize(f"{order}c2{code}0q")))
        except struct.error as error:
            row.append(str(error))
    print(code, row)
for text in "z", "3", "3 i", " 3i \t2b\n", "i\0", "99999999999999999999i", "9223372036854775807i", "2147483647s", b"i":
    attempt(struct.calcsize, text)
attempt(struct.calcsize, 1)
attempt(struct.calcsize, "\u20ac")
for order in "<>=!@":
    print(order, struct.pack(order + "hiq", 1, -2, 3), struct.unpack(order + "Hf?", struct.pack(order + "Hf?", 65535, 1.5, 2)))
print(struct.pack("bxh", 1, 2), struct.pack("bh0q", 1, 2), struct.pack("<3sb2x", b"ab", 1))
print(struct.error, struct.error.__mro__[1:])
one = struct.Struct(">ih")
print(one, one.size, one.format, one.pack(1, 2), one.unpack(b"\0\0\0\1\0\2"))
attempt(struct.Struct)
attempt(struct.Struct, "z")
