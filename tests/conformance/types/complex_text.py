# repr, str and format of complex numbers.
inf, nan = float("inf"), float("nan")
for z in (0j, 1j, -1j, 1 + 0j, 1.5 - 2.5j, complex(-0.0, 1), complex(-0.0, -0.0), 1e20 + 1e-20j, complex(inf,
        -inf), complex(nan, nan), 100 + 1e16j):
    print(repr(z), str(z), f"{z}", f"{z:.2f}", f"{z:g}", f"{z:.3e}", f"{z:>20}", f"{z:+.1f}", f"{z:,}")
    assert complex(repr(z)) == z or z != z
print(f"{1 + 2j:20.1f}|{1 + 2j:<20}|{1 + 2j:^20}|{1 + 2j:*^20.0f}|{1234567.5 + 2j:,.1f}|{1 + 2j:n}|{0.1 + 0.2j}|{1 + 2j:}")
for spec in ("05", "=20", "%", "d", "s", "x", "c", ".2d"):
    try:
        print(format(1 + 2j, spec))
    except ValueError as error:
        print(spec, error)


class MyComplex(complex):
    def __repr__(self):
        return f"MyComplex({self.real}, {self.imag})"


z = MyComplex(1, 2)
print(z, f"{z}", z + 1, type(z * 1), MyComplex("3j"), "%s %r" % (z, z))
