# //, % and divmod of floats: the sign follows the divisor; infinities and nan.
inf, nan = float("inf"), float("nan")
for a in (7.5, -7.5, 0.0, -0.0, 1e300, 5e-324, inf, nan):
    for b in (2.0, -2.0, 0.3, inf, -inf):
        print(a, b, a // b, a % b, divmod(a, b))
print(7 // 2.5, 7.5 // 2, -7 % 2.5, 1e16 % 3, -1e-20 % 3, 5.0 % -3, -5 // 3.0, divmod(-1, 0.1))
for call in (lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: 1.0 % 0.0, lambda: divmod(1.0, 0.0),
        lambda: 0.0 / 0.0, lambda: inf // 0, lambda: 1 / -0.0, lambda: 1.0 / "a", lambda: 1.5 % "a"):
    try:
        print(call())
    except (ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
