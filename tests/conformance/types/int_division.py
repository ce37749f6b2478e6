# //, %, divmod, / by sign and size, and division by zero.
for a in (7, -7, 2**70 + 3, -(2**70) - 3, 0):
    for b in (2, -2, 3, 10**21, -(10**21)):
        q, r = divmod(a, b)
        assert q * b + r == a and (r == 0 or (r < 0) == (b < 0))
        print(a, b, a // b, a % b, q, r)
print(7 / 2, -7 / 2, 10**400 / 10**399, 1 / 10**400, 2**1074 / 2**2100, 3 / 10**308, (2**53 + 1) / 1,
    (2**54 + 2) / 2)
for call in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 10**400 / 3,
        lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0),
             lambda: 1 / 0.0, lambda: True / False, lambda: 10**400 // 0, lambda: 1 // "a", lambda: divmod(1,
             "a"), lambda: 10**400 * 1.0, lambda: 10**400 + 1.0):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
