# fractions: format specifications, as ratios and as floats of any precision.
from fractions import Fraction

for number, specifications in (
        (Fraction(22, 7), ("", ".3f", "<10.2f", "^10.2f", "+.1f", " .2e", ".3g", "%", "010.3f", "#", "*^20", ".0f", "E")),
        (Fraction(-1234567, 3), ("", ",", "_", ",.2f", "020,.2f", ".2e", "g", ".10g", "#.3g", "=20", "*=20.1f", "z.1f")),
        (Fraction(5), ("", "#", "5", ".1f", "+#", "g", "e")), (Fraction(0), ("f", "e", "g", ".0f", "z.1f")),
        (Fraction(-1, 10**9), ("f", "z.2f", ".2f", "e", "g", ".3%")), (Fraction(10**9, 7), ("g", ".12g", "e", ",.3f"))):
    print([format(number, specification) for specification in specifications])
print(f"{Fraction(1, 3):.30f} {Fraction(1, 3)!r:>20}")
for specification in ("x", "<05f", ".2", "zd", "05"):
    try:
        print(format(Fraction(1, 2), specification))
    except ValueError as error:
        print(error)
