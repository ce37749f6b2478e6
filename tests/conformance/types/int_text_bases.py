# repr, bin, oct, hex, format of ints in every base, at the borders of the inline size.
for value in (0, 1, -1, 255, -255, 2**48 - 1, 2**49 - 1, 2**49, -(2**49), -(2**49) - 1, 2**63, 2**64, -(2**64),
        10**40):
    print(value, bin(value), oct(value), hex(value), f"{value:x} {value:#X} {value:o} {value:b}",
        str(value) == repr(value))
print(f"{10**20:,} {10**20:_} {2**40:_x} {2**40:_b} {-1234567:,} {1234567:>15,} {1234567:015,} {-5:+} {5:+} {5: } {97:c} {8364:c}")
for call in (lambda: bin(1.0), lambda: hex("a"), lambda: oct(None), lambda: f"{-1:c}", lambda: f"{0x110000:c}",
        lambda: f"{1:,x}", lambda: f"{1:,n}",
             lambda: f"{1:#c}", lambda: f"{1:.3}", lambda: f"{1:+c}", lambda: f"{10**5000}"):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 10


print(bin(Index()), oct(Index()), hex(Index()), bin(True), f"{True:d} {True} {True:5}|")
