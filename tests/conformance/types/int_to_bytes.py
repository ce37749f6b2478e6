# int.to_bytes and int.from_bytes: lengths, byte orders, signs, errors.
for value, length, order, signed in ((0, 1, "big", False), (255, 1, "little", False), (256, 2, "big", False),
        (256, 2, "little", False),
                                     (-1, 1, "big", True), (-128, 1, "big", True), (-129, 2, "little", True),
                                     (127, 1, "big", True), (0, 0, "big", False)):
    data = value.to_bytes(length, order, signed=signed)
    print(value, data, int.from_bytes(data, order, signed=signed))
print((5).to_bytes(), (1).to_bytes(2), (1).to_bytes(length=3, byteorder="little"), int.from_bytes(b"\x01\x02"))
print(int.from_bytes([1, 2, 3], "big"), int.from_bytes(bytearray(b"\xff\xff"), signed=True), int.from_bytes(b"",
    "little"))
big = (1 << 200) - 12345
print(int.from_bytes(big.to_bytes(26, "little"), "little") == big, int.from_bytes((-big).to_bytes(26, "big",
    signed=True), "big", signed=True) == -big)
for call in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (128).to_bytes(1, "big",
        signed=True),
             lambda: (1).to_bytes(-1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("x",
             "big"), lambda: int.from_bytes([300], "big"),
             lambda: int.from_bytes(b"1", "huge"), lambda: int.from_bytes(5, "big"), lambda: (1).to_bytes("1",
             "big"), lambda: (1 << 80).to_bytes(9, "big"),
             lambda: (-129).to_bytes(1, "big", signed=True), lambda: int.from_bytes(b"1", 5),
             lambda: (1).to_bytes(1, "big", True)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Bytes:
    def __bytes__(self):
        return b"\x01\x00"


class Small(int):
    def __init__(self, value):
        print("init", value)


print(int.from_bytes(Bytes(), "big"), type(Small.from_bytes(b"\x05")))
