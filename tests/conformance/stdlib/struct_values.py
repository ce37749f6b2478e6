# struct: what can be packed, with which errors, and what comes back.
import struct


class Index:
    def __index__(self):
        return 7


class Real:
    def __float__(self):
        return 2.5


def attempt(do, *arguments, **named):
    try:
        print(do(*arguments, **named))
    except Exception as error:
        print(type(error).__name__, error)


values = [300, -1, 2**31, 2**63, 2**64, -2**63 - 1, 1.5, "a", b"ab", b"a", None, 1e300, 2**1100, Index(), Real()]
for code in "bBhHiIlLqQ?fdecspP":
    for value in values:
        attempt(struct.pack, "<" + code if code != "P" else code, value)
for number in 65520.0, 65519.0, 1e-7, 6e-8, 2.0**-14, 1.0, 1 / 3, float("inf"), -0.0:
    attempt(struct.pack, ">e", number)
print([struct.unpack(">e", bytes([high, 1]))[0] for high in (0, 1, 4, 60, 123, 124, 188)])
print(struct.pack("5p", b"abcdefgh"), struct.pack("0p", b"a"), struct.pack("300p", b"a" * 400)[:2], struct.pack("0s", b"x"))
print(struct.unpack("5p5p", b"\3abcd\x09efgh"), struct.unpack("3sx2p", b"abcdab"), struct.unpack("2c?", b"ab\2"))
attempt(struct.pack)
attempt(struct.pack, "ii", 1)
attempt(struct.unpack, "i", b"abc")
attempt(struct.unpack, "i", "abcd")
buffer = bytearray(6)
struct.pack_into("<H", buffer, 1, 0x4142)
struct.pack_into(">H", memoryview(buffer), -2, 0x4344)
print(buffer, struct.unpack_from("<H", buffer, 1), struct.unpack_from("H", buffer=buffer, offset=-2))
for offset in 3, -3, -9, "a":
    attempt(struct.pack_into, "i", buffer, offset, 1)
    attempt(struct.unpack_from, "i", buffer, offset)
attempt(struct.pack_into, "i", b"abcd", 0, 1)
attempt(struct.pack_into, "i", buffer, 0)
attempt(struct.pack_into, "i", buffer)
attempt(struct.pack_into, "i")
parts = struct.iter_unpack(">h", b"abcd")
print(parts.__length_hint__(), list(parts), list(parts), type(parts))
attempt(struct.iter_unpack, "i", b"abc")
attempt(struct.iter_unpack, "", b"")
