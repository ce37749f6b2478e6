# Sums, differences and products of complex numbers: temporaries may be written over, variables never.
z = 1 + 2j
c = 0.5j
kept = z
print(z * z + c, z * 2 - c, 2 * z, 1.5 - z, z - 1.5, z * True, True + z, z)
total = 0j
for number in range(5):
    total = total * z + number
print(total, kept, z is kept)
pair = z + 1, z + 1
print(pair, (z + 1) * (z - 1), (z + 1) - (z + 1), -(z * z), abs((z + z) * c))
z *= z
print(z, kept)
z += 1
z -= 0.5j
print(z, kept, (lambda: kept * kept + kept)(), [kept * k for k in (1, 1.0, 1j)])


class Derived(complex):
    def __add__(self, other):
        return "derived sum"

    def __rmul__(self, other):
        return "derived product"


print(Derived(1) + z, Derived(1) - 1j, 1j * Derived(1), 1j + Derived(2))
infinity = float("inf")
print(complex(infinity, 0) * 1j, complex(infinity, infinity) * (1 + 1j), 0j * infinity, -0j + 0, 10**20 * 1j)
for other in ("x", None, [], 10**400):
    for operate in (lambda a, b: a + b, lambda a, b: b * a, lambda a, b: a - b):
        try:
            print(operate(1j, other))
        except (TypeError, OverflowError) as error:
            print(type(error).__name__, error)
