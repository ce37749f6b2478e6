# as_integer_ratio, is_integer, conjugate, attributes and comparison of floats.
for value in (0.0, -0.0, 0.5, -0.75, 0.1, 1e300, 5e-324, 123.0):
    print(value, value.as_integer_ratio() if abs(value) > 1e-300 or not value else "tiny", value.is_integer(),
        value.real, value.imag, value.conjugate(), bool(value))
for value in (float("inf"), float("-inf"), float("nan")):
    print(value.is_integer(), bool(value), value == value, value < 1, value > 1)
    try:
        value.as_integer_ratio()
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
print(float.__getformat__("double"), (1.5).__getnewargs__(), (1.5).__divmod__(1), (1.5).__rsub__(1),
    (1.5).__eq__(3), (1.5).__eq__("a"), (1.5).__abs__(), (-1.5).__abs__(), (-1.5).__neg__())
print(hash(0.5), hash(1.5), hash(1e300), hash(-2.5), hash(float("inf")), hash(float("-inf")), hash(5e-324),
    hash(0.1))
print(0.1 + 0.2 == 0.3, 0.5 == 1 / 2, 1e16 == 10**16, 1e23 == 10**23, 2**63 == 2.0**63, 2**63 + 1 == 2.0**63,
    3 > 2.999, min(0.0, -0.0), max(-0.0, 0.0), sorted([2.5, -1, 0.0, 10**30]))
for call in (lambda: 1.5 < "a", lambda: 1.5 < 1j, lambda: 1.5 + "a", lambda: 1.5 @ 2, lambda: (1.5).real.x,
        lambda: setattr(1.5, "real", 2), lambda: 1.5[0], lambda: 1.5()):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
