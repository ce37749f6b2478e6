# ** of floats: special values, complex results, overflow.
inf, nan = float("inf"), float("nan")
for base in (2.0, -2.0, 0.0, -0.0, 1.0, -1.0, inf, -inf, nan, 0.5):
    row = []
    for exponent in (0.0, 1.0, -1.0, 2.0, 3.0, 0.5, inf, -inf, nan):
        try:
            value = base**exponent
            row.append(repr(value) if not isinstance(value, complex) else f"{value:.3f}")
        except (ZeroDivisionError, OverflowError) as error:
            row.append(str(error))
    print(base, row)
for call in (lambda: 10.0**400, lambda: (-10.0) ** 401, lambda: 1e-200**3, lambda: 2 ** 1e3, lambda: 2.0**1024,
        lambda: pow(2.0, 2, None), lambda: 2.5 ** "x", lambda: pow(2.5, 1, 2)):
    try:
        print(call())
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
