# Floats: shortest text, arithmetic, special values, methods.
for x in (0.1, 0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1.0, -0.0, 1e100, 5e-324,
          1.7976931348623157e308, 2.5e-10, 1 / 3, 100.0, 1e22, 1e21, 3.0e0):
    print(repr(x), str(x), f"{x:g}", f"{x:.3e}", f"{x:.2f}"[:30])
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf * 0, nan == nan, nan != nan, inf > 1e308, nan in [nan])
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), 2.0**0.5, -2.0**2)
print(round(0.5), round(1.5), round(2.5), round(2.675, 2), round(1234.5, -2), round(-0.4), round(1e20))
print((0.5).as_integer_ratio(), (2.0).is_integer(), (0.1).hex(), float.fromhex("0x1.8p1"), 1.5 .conjugate())
print(float("1e3"), float(" -1.5 "), float("1_000.5"), float("-inf"), float("NaN"), float(".5"), float("5."))
print(int(1e20), int(-1.9), hash(1.0) == hash(1), hash(0.5), 1.0 == 1, 0.1 + 0.2 == 0.3, {1: "a"}[1.0])
print(1e308 * 10, 1e-308 / 1e10, 3 * 0.1, 1.1 * 1.1, 1e16 + 1, 2**53 + 1.0, 0.1 * 3)
print(max(1.0, 2), min(nan, 1), sorted([2.5, 1, -1.5]), sum([0.1] * 10), abs(-2.5))
print(1j * 1j, complex(1, 2) * 2, abs(3 + 4j), (1 + 2j).conjugate(), complex("1+2j"), 1j == 1j)
print(f"{1234567.891:,.2f} {0.25:.0%} {1e-7:.10f} {12.5:08.2f} {-1.5:+} {1.5:+} {1.5: }")
for bad in ("", "x", "1e", "1 2"):
    try:
        float(bad)
    except ValueError as error:
        print(error)
