# chr, ord, bin, oct, hex.
print(chr(65), chr(0x20AC), ascii(chr(0x10FFFF)), ord("A"), ord("€"), ord(b"a"), bin(10), bin(-10), oct(8),
    oct(-8), hex(255), hex(-255), bin(0), hex(2**70), bin(True), chr(True) == "\x01", hex(10**20), oct(10**20))


class Index:
    def __index__(self):
        return 97


print(chr(Index()), bin(Index()), hex(Index()), oct(Index()))
for call in (lambda: chr(), lambda: chr("a"), lambda: chr(-1), lambda: chr(0x110000), lambda: chr(1.5),
        lambda: chr(10**30), lambda: ord(), lambda: ord("ab"), lambda: ord(""), lambda: ord(1),
        lambda: bin(1.5), lambda: bin("1"), lambda: hex(None), lambda: oct([]), lambda: bin(),
        lambda: ord(bytearray(b"ab")), lambda: hex(1, 2)):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
