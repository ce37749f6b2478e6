# float.hex and float.fromhex.
for value in (0.0, -0.0, 1.0, -1.5, 0.1, 3.14159, 1e300, 5e-324, 2.2250738585072014e-308, float("inf"),
        float("-inf"), float("nan")):
    print(value, value.hex(), float.fromhex(value.hex()))
for text in ("0x1", "1", "0x.8", "0x1.8p3", "0X1P-3", " 0x1p4 ", "-0x1.fffffffffffffp1023", "inf", "-nan",
        "Infinity", "a", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "1.8",
             "0x1.00000000000008p0", "0x1.000000000000080001p0", "+0x3.p1"):
    print(text, float.fromhex(text))
for text in ("", "0x", "0x1p", "g", "0x1.g", "0x1p1024", "0x1 p3", "1e5x", "0x1p+", "x1", "--1",
        "0x1p99999999999"):
    try:
        print(text, float.fromhex(text))
    except (ValueError, OverflowError) as error:
        print(text, type(error).__name__, error)
