# Literals of numbers in every base and form.
print(0, 00, 000, 1_000_000, 0x_ff, 0XFF, 0o17, 0O17, 0b11, 0B1_1, 10**20, 123456789012345678901234567890,
    0xFFFFFFFFFFFFFFFFFF)
print(1.0, 1., .5, 1e5, 1E5, 1e+5, 1e-5, 1_0.0_1, 1_0e1_0, 0.0, 00.5, 09.5, 0e0, 1e400, 1e-400, 0.1e1,
    123456789.123456789)
print(1j, 1.5j, 1e3j, .5J, 0j, 1_0j, 09j, 1e-3J)
print(-1, +1, --1, ~0, -1 ** 2, (-1) ** 2, 2 ** -1, -2 ** -2, 1 .real, 1..real, 1.5.real, 0x1.real if 0 else 0,
    5 .bit_length(), 1_0 .numerator)
print(1if 1else 2, [1for x in (1, 2)], 1 if 1 else 0)
print(9007199254740993, 9007199254740993.0, 0.1 + 0.2, 1e16, 1e15 + 0.3, 5e-324, 2.5e-324,
    1.7976931348623157e308, 1.7976931348623159e308)
