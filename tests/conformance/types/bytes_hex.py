# hex and fromhex of bytes and bytearray; hex of memoryview.
b = bytes(range(8, 20))
print(b.hex(), b.hex("-"), b.hex(":", 2), b.hex(" ", -5), b.hex(b"."), bytearray(b).hex("_", 3),
    memoryview(b).hex(), b"".hex("-"), b.hex("-", 0), b.hex(sep=" ", bytes_per_sep=4), b.hex("-", 100))
print(bytes.fromhex(""), bytes.fromhex("00 ff Ab\n\tcd"), bytearray.fromhex("616263"), bytes.fromhex("  "))
for call in (lambda: bytes.fromhex("0"), lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("a b"),
        lambda: bytes.fromhex("é0"), lambda: bytes.fromhex(b"00"), lambda: bytes.fromhex(5),
        lambda: b.hex("--"), lambda: b.hex(""), lambda: b.hex("é"), lambda: b.hex(1), lambda: b.hex(":", "x"),
        lambda: bytes.fromhex(), lambda: bytes.fromhex("0 0"), lambda: bytearray.fromhex("zz")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
