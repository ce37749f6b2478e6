# Powers whose angle grows beyond all bounds; a modulus beside numbers and beside others.
inf, nan = float("inf"), float("nan")
for base in 2j, -1 + 0j, complex(inf, 1), 1e200 + 1e200j, 1 + 0j, 0j:
    for exponent in inf, -inf, nan, complex(0, inf), complex(1, inf), 0.5, 1e300:
        try:
            print(base, exponent, base**exponent)
        except (OverflowError, ZeroDivisionError) as error:
            print(base, exponent, type(error).__name__, error)
print((1j).__pow__("a", 3), (1j).__rpow__(None, 3))
try:
    (1j).__pow__(2, 3)
except ValueError as error:
    print(error)
