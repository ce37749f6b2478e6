# pow() with two and three arguments on classes of one's own.
class P:
    def __pow__(self, other, modulus=None):
        return f"pow {other} {modulus}"

    def __rpow__(self, other, modulus=None):
        return f"rpow {other} {modulus}"

    def __ipow__(self, other):
        return f"ipow {other}"


p = P()
print(pow(p, 2), pow(p, 2, 3), 2**p, p**2, pow(2, p), p**p if 0 else "")
q = P()
q **= 5
print(q)
for call in (lambda: pow(2, p, 3), lambda: pow(2, 3, p), lambda: pow(), lambda: pow(1), lambda: pow("a", 1),
        lambda: pow(1, "a"), lambda: pow(2, 3, 1.5), lambda: pow(2, 3, mod=5), lambda: pow(base=2, exp=3,
        mod=5), lambda: pow(2, 3, modulus=5), lambda: [] ** 2, lambda: 2 ** None):
    try:
        print(call())
    except TypeError as error:
        print(error)
