# complex.conjugate, real, imag and what complex numbers refuse.
cases = (
    "(1 + 2j).conjugate(), (1 + 2j).real, (1 + 2j).imag, (3j).conjugate()", "complex(-0.0, 0.0).conjugate()",
    "abs(3 + 4j), bool(0j), (1 + 2j) == (1 + 2j), hash(2 + 0j) == hash(2)", "(1 + 2j) < 1", "int(1j)",
    "float(1j)", "(1j) // 1", "(1j) % 1", "divmod(1j, 1)", "(1 + 2j).conjugate(1)", "(1 + 2j).nosuch",
    "round(1j)", "1j ** 0.5 == complex(1j) ** 0.5",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
