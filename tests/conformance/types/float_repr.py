# The shortest text that reads back: repr of floats at the borders of the two notations.
values = (0.1, 1 / 3, 1e15, 1e16, 9999999999999998.0, 12345678901234567.0, 1e17, 1e-4, 1e-5, 0.00012345, 5e-324,
    2.2250738585072014e-308,
          1.7976931348623157e308, 123456.789, 1e22, 1e23, 4.35, 0.1 + 0.2, 2.0**0.5, 100.0, 1.0, -0.0, 1e100,
          9007199254740993.0, 0.3, 1.1, 6.02214076e23, 3e-7)
for value in values:
    assert float(repr(value)) == value
    print(repr(value), str(value), f"{value}", "%r" % value, f"{value!r:>24}")
print([float("inf"), float("-inf"), float("nan"), -float("nan")], (1e1000 - 1e1000, -0.0))
print(repr(2.0**60), repr(2.0**-60), repr(1e-300 * 1e-20), repr(0.5**1074), repr(1.5e300 * 1e10))
