# Arithmetic of complex numbers, also mixed with ints and floats.
z, w = 1 + 2j, 3 - 4j
inf, nan = float("inf"), float("nan")
print(z + w, z - w, z * w, z / w, z**2, z**-1, z**0, 2**z, z**0.5, -z, +z, abs(w), z.conjugate(), z.real,
    z.imag)
print(z + 1, 1 - z, 2 * z, z / 2, 1 / z, z * 1.5, True + z, 0j == 0, z == 1 + 2j, z != w, 1 + 0j == 1,
    hash(1 + 0j) == hash(1), bool(0j), bool(1j))
print(complex(inf, nan), complex(-0.0, -0.0), -0j, complex(0, -0.0), -1j, 1e400j, complex(1, inf) * 2,
    complex(nan, 1), 1j - inf)
print(hash(1 + 2j), hash(0.5 - 1.5j), hash(complex(0, 1)), hash(-1j))
print((3 + 4j).__abs__(), z.__add__(1), z.__radd__(1), z.__eq__(1), z.__lt__(1), z.__bool__(),
    z.__getnewargs__(), z.__complex__(), z.__pow__(2))
print(0j**0, 0**0j, (1 + 1j) ** 10, (1 + 1j) ** -3, 1j**2, 1j**1j, (2 + 0j) ** 100)
for call in (lambda: z < w, lambda: z // w, lambda: z % w, lambda: divmod(z, w), lambda: z / 0, lambda: 0j**-1,
        lambda: 0j**1j, lambda: int(z), lambda: float(z), lambda: z @ w,
             lambda: pow(z, 2, 3), lambda: round(z), lambda: (1e300 + 1j) ** 100, lambda: abs(complex(1e308,
             1e308)), lambda: setattr(z, "real", 1), lambda: z + "a", lambda: z[0]):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
