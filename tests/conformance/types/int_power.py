# ** and pow(): signs, negative exponents, three arguments, modular inverses.
print(2**0, 0**0, 2**10, (-2) ** 3, (-2) ** 4, 2**-2, (-2) ** -1, 0**5, 1**10**6, (-1) ** 10**6, 10**25,
    (-10) ** 25)
print(2**0.5, (-8) ** (1 / 3), 4**-0.5, 2**True, True**2)
print(pow(3, 4, 5), pow(3, -1, 7), pow(38, -2, 97), pow(2, 10**30, 10**9 + 7), pow(-3, 3, 5), pow(3, 4, -5),
    pow(5, 0, 1), pow(0, 0, 3), pow(2, 3, 1))
print(pow(base=2, exp=5), pow(2, exp=5, mod=7), pow(2, 5, None))
for call in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 0**-1, lambda: pow(2.0, 3, 4), lambda: pow(2,
        3.0, 4), lambda: pow("a", 2), lambda: 0.0**-1,
             lambda: pow(2, 3, "x"), lambda: 2 ** "a", lambda: pow(2), lambda: pow(1, 2, 3, 4),
             lambda: 2.0 ** 100000, lambda: (10**400) ** 0.5, lambda: pow(2, -3, 0)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
