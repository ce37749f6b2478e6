# Decimals as text of a given shape.
from decimal import Decimal

texts = ("0", "-0.04", "1", "1234567.891", "1E+10", "1E-10", "NaN", "-Infinity", "0.5", "-1.005", "3.5E+20", "0E+3", "0E-5")
for shape in ("", "f", ".2f", "e", ".3e", "g", ".3g", "G", "%", ".1%", "<10", "^10", "=10", "+", "010", ",", "020,", ".0f", "z.1f", "#.0f",
              "15,.2f", "*>12", " ", ".5", "s", "08.2f", "#g", ".0e", ".10g"):
    try:
        print(shape, [format(Decimal(text), shape) for text in texts])
    except ValueError as error:
        print(shape, error)
print(f"{Decimal('1.5'):.3f}", "%s %d" % (Decimal("1.5"), Decimal("1.5")), repr(Decimal("1E+2")), str(Decimal("1E-7")))
