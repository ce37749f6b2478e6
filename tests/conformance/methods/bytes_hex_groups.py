# hex() with separators and groups, fromhex() and its errors, upper() and lower() beyond letters.
data = bytes(range(200, 208))
for length in (0, 1, 2, 3, 8):
    part = data[:length]
    print(part.hex(), [part.hex(":", size) for size in (0, 1, 2, 3, -1, -3, 8, 100)])
print(bytearray(data).hex(b"-", 4), memoryview(data)[::2].hex(" "))
for text in ("", " ", "ab", "AB cd", "a", "abc", "ag", "ga", "a b", "  0f ", "0f\n1E\t", "\u00e90", "0\u00e9", "00\u00e9"):
    for kind in (bytes, bytearray):
        try:
            print(kind.fromhex(text))
        except ValueError as error:
            print(error)


class Data(bytes):
    pass


everything = bytes(range(256))
for source in (everything, bytearray(everything), Data(b"xY"), b"", bytearray(b""), b"short", b"eight by", b"nine byte"):
    for name in ("upper", "lower", "swapcase"):
        result = getattr(source, name)()
        print(name, type(result).__name__, result == bytes(map(ord, getattr(str(source, "latin-1"), name)()))
              if len(source) < 256 else [byte for byte in range(256) if result[byte] != byte])
