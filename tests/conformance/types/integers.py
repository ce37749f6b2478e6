# Integers of every size: arithmetic, bases, methods, text.
big = 2**100
print(big, -big, big * big, big // 7, big % 7, -big // 7, -big % 7, divmod(-big, 13))
print(7 // 2, -7 // 2, 7 // -2, 7 % -3, -7 % 3, 7 / 2, 2**-2, 0**0, (-2) ** 3)
print(2**49, 2**50, 2**62, 2**63, 2**64, -(2**49), 2**49 - 1, 2**49 * 2, 2**50 - 2**50)
print(big & 0xFF, big | 1, big ^ big, ~big, -1 & big, big >> 90, big << 10, -5 >> 1, 1 << 64)
print(0b1010, 0o17, 0xFF, 1_000_000, int("0b11", 0), int("z", 36), int(" -12_3 "), int("٣"))
print(bin(-10), oct(64), hex(255), hex(-big), bin(5), f"{big:x} {big:_} {big:,}")
print(big.bit_length(), (255).bit_count(), (10).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"))
print((-5).to_bytes(2, "little", signed=True), int.from_bytes(b"\xff", signed=True))
print(int(3.99), int(-3.99), round(15, -1), round(25, -1), round(-15, -1), abs(-big) == big)
print(pow(3, 200, 1000), pow(3, -1, 7), pow(2, 0.5), hash(big) == hash(float(big)), hash(-1))
print(True + True, True == 1, False or 0, isinstance(True, int), bool(big), int(True), ~0)
print(big == float(big), big < float("inf"), 10**400 > 1.5, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53)
print((5).numerator, (5).denominator, (5).real, (5).imag, (5).is_integer(), (7).as_integer_ratio())
fact = 1
for n in range(1, 60):
    fact *= n
print(fact, len(str(3**2000)), str(3**2000)[-10:], 10**30 // 10**28, sum(range(10**5)))
print(int("9" * 50) + 1, -(10**20) // 10**10, 10**20 % -(10**7 + 1), 123456789**5)
for bad in ("", "1.5", "0x1", "1__0", "é"):
    try:
        int(bad)
    except ValueError as error:
        print(error)
try:
    float(10**400)
except OverflowError as error:
    print(error)
