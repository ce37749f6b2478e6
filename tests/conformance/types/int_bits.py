# bit_length, bit_count, shifts and the bitwise operators on both signs.
for value in (0, 1, -1, 5, -5, 255, 256, -256, 2**49, -(2**49), 2**64 - 1, -(2**64), 10**30):
    print(value, value.bit_length(), value.bit_count(), ~value, value >> 1, value << 3, value & 0xFF, value | 6,
        value ^ -1)
print((-1) >> 100, (-1) << 3, 1 << 70, (1 << 70) >> 70, -(1 << 70) >> 71, 0 << 10**9, 5 >> 10**20, -5 >> 10**20)
print(-6 & 3, -6 | 3, -6 ^ 3, -(2**70) & 2**70 - 1, -(2**70) | 1, (2**70) ^ -(2**70), True & 1, True ^ True,
    True | 2)
for call in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 1.0 >> 1, lambda: 1 & 1.0,
        lambda: "a" | 1, lambda: ~1.5, lambda: 1 << 10**30):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
