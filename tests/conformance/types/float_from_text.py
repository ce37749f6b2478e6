# float(): every form of text, and what is refused.
for text in ("1", "-1.5", "+.5", "5.", "1e10", "1E-10", "  1.5\t\n", "1_000.000_1", "inf", "-Infinity", "+INF",
        "nan", "-NaN", "1e400", "-1e400", "1e-400",
             "0.1e1", "\u0661.\u0665", "123456789012345678901234567890", "0." + "0" * 400 + "1",
             "2.2250738585072011e-308", "1e0_1"):
    print(repr(text)[:40], float(text))
print(float(), float(b"2.5"), float(bytearray(b"1e3")), float(7), float(True), float(10**20))
for value in ("", " ", ".", "e5", "1e", "1e+", "1.5.5", "0x10", "1_", "_1", "1__0", "1._5", "1e_5", "in",
        "infinit", "nan1", "--1", "1 2", "1\0", None, [], 1j, 10**400, "1,5"):
    try:
        print(float(value))
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
for call in (lambda: float("1", "2"), lambda: float(x="1"), lambda: float(1, 2)):
    try:
        print(call())
    except TypeError as error:
        print(error)
