# round() of floats: halves to even, digits of both signs, exact decimal rounding.
for value in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 1234.5678, 5e15 + 1, 1e22, 0.1 + 0.2, -0.04, 1e300,
        1e-300):
    print(value, [round(value, digits) for digits in (None, 0, 1, 2, -1, -2, 20, 400, -400)])
inf, nan = float("inf"), float("nan")
print(round(inf, 2), round(nan, 1), round(1e308, -308), round(2.5e-8, 8), round(0.15, 1), round(0.25, 1),
    round(0.35, 1), round(-0.0), round(-0.0, 1), round(1e20) == 10**20)
for call in (lambda: round(inf), lambda: round(nan), lambda: round(1.7976931348623157e308, -308),
        lambda: round(1.5, 1.0), lambda: round(1.5, "1"), lambda: round(1.5, 10**30)):
    try:
        print(call())
    except (OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(int(1e300) == 10**300, int(2.0**100) == 2**100, int(-1.99), (1.5).__trunc__(), (-1.5).__floor__(),
    (-1.5).__ceil__(), (2.5).__round__(), (2.5).__round__(0))
for value in (inf, -inf, nan):
    try:
        int(value)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
