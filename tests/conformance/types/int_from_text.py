# int(): text in every base, underscores, signs, space, prefixes, and what is refused.
for text, base in (("0", 10), ("-17", 10), ("+17", 10), ("  42\n", 10), ("1_000", 10), ("ff", 16), ("0xFF", 16),
        ("0Xff", 0), ("0b101", 0),
                   ("0o17", 0), ("-0b11", 2), ("zz", 36), ("Z", 36), ("0_1", 8), ("0x_f", 16), ("00", 0), ("12",
                   3), ("\u0663\u0664", 10)):
    print(repr(text), base, int(text, base))
print(int(), int(b"12"), int(bytearray(b"-7")), int(b"0x1f", 16), int(3.99), int(-3.99), int(True))
for arguments in (("",), ("x",), ("1.5",), ("1__0",), ("_1",), ("1_",), ("0x",), ("0xg", 16), ("12", 2), ("9",
        8), ("010", 0), ("+-1",), ("1 2",),
                  ("1", 1), ("1", 37), ("1", -1), (1, 10), (1.5, 10), (b"\xff",), ("\0",), ("1\0",), (None,),
                  ([],), ("1", None), ("1", 2.0),
                  ("-",), ("0b2", 0), ("9" * 5000,), (float("inf"),), (float("nan"),), (1j,)):
    try:
        print(int(*arguments))
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, str(error)[:120])
for keywords in ({"base": 10}, {"x": "1"}, {"base": 2, "x": 1}):
    try:
        print(int(**keywords))
    except TypeError as error:
        print(error)
print(int("101", base=2))
