# float.as_integer_ratio, conjugate, fromhex, hex and is_integer.
cases = (
    "(0.5).as_integer_ratio(), (-2.5).as_integer_ratio(), (0.1).as_integer_ratio()",
    "(1.5).is_integer(), (2.0).is_integer(), (-0.0).is_integer(), (1e300).is_integer()",
    "(1.5).conjugate(), (1.5).real, (1.5).imag", "(0.1).hex(), (-1.0).hex(), (0.0).hex(), (1e-310).hex()",
    "float.fromhex(\"0x1.8p1\"), float.fromhex(\"-1\"), float.fromhex(\"inf\"), float.fromhex(\" 0x.1 \")",
    "float(\"nan\").is_integer(), float(\"inf\").is_integer()", "float(\"inf\").as_integer_ratio()",
    "float(\"nan\").as_integer_ratio()", "float.fromhex(\"x\")", "float.fromhex(5)",
    "float.fromhex(\"0x1p5000\")", "float.fromhex()", "(1.5).hex(1)", "(1.5).is_integer(1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
