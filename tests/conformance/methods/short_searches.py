# Splitting, counting and replacing in strings of all short lengths, where several ways meet.
import math

for length in range(0, 36):
    text = ("a,b" * 12)[:length]
    wide = ("ä,é" * 12)[:length]
    for string in (text, wide):
        parts = string.split(",")
        assert ",".join(parts) == string and len(parts) == string.count(",") + 1
        assert string.rsplit(",") == parts and ",".join(string.split(",", 3)[:3]) == ",".join(parts[:3])
        assert string.replace(",", ";") == ";".join(parts) and string.replace(",", "") == "".join(parts)
        assert string.replace(",", "--", 2) == "--".join(string.split(",", 2))
        assert string.replace(",", " ").split() == [part for part in parts if part]
        assert string.replace(",", " \u2003").rsplit() == [part for part in parts if part]
        assert string.encode().count(b",") == string.count(",")
    assert text.count("a") == len([1 for letter in text if letter == "a"])
    for cut in range(length):
        assert "x" + text[:cut] + "y" + text[cut:] == "".join(["x", text[:cut], "y", text[cut:]])
print(" one\ttwo\x1fthree\u00a0four\u2028five ".split(), "\u3000".split())
print(" a b  c ".split(None, 1), " a b  c ".rsplit(None, 1))
BYTES = b"\x00\x01\x00\x80\xff\x01\x00\x7f\x80"
print("\xff\x80~\x7f".count("\x7f"), "\x00\x01\x00\x80".count("\x00"), BYTES.count(b"\x80"), BYTES.count(0))
print(BYTES.count(1), BYTES.count(b"\x00\x7f"), BYTES[:8].count(b"\x01"), BYTES.count(2), (b"\x01" * 99).count(1))
print([word for word in "1 2 3 4 5 6 7 8 9 10 11 12 13 14".split()], len("x " * 40), len(("x " * 40).split()))

for number in (0, 1, -1, 255, -256, 2**48 - 1, -(2**49), 2**49, 2**64, -(2**70), True, False):
    print(hex(number), oct(number), bin(number))
for wrong in (1.5, "1", None):
    for function in (hex, oct, bin):
        try:
            function(wrong)
        except TypeError as error:
            print(error)


class Index:
    def __index__(self):
        return 10


print(hex(Index()), bin(Index()))
for root in [*range(1, 200), 2**16 - 1, 2**16, 2**24 - 1, 2**24, 23_726_566, 94_906_265, 2**26, 3 * 2**30]:
    for square in (root * root - 1, root * root, root * root + 1):
        if square >= 0:
            assert math.isqrt(square) == root - (square < root * root), square
print(math.isqrt(2**49 - 1), math.isqrt(2**49), math.isqrt(2**98 - 1))
