# round() of ints, with negative digits, halves to even.
for value in (0, 5, 15, 25, 35, -15, -25, 149, 150, 151, 1234567, 10**30 + 5 * 10**9):
    print(value, [round(value, digits) for digits in (None, 0, 2, -1, -2, -3, -10)])
print(round(5 * 10**20, -21), round(15 * 10**20, -21), round(True), type(round(True)), round(12, -1),
    round(True, 1))
for call in (lambda: round(1, 1.0), lambda: round("a"), lambda: round(1, "a"), lambda: round(), lambda: round(1,
        2, 3), lambda: round(number=1.26, ndigits=1), lambda: round(1j)):
    try:
        print(call())
    except TypeError as error:
        print(error)
