# Ints against floats, bools and big ints: comparisons are exact, equal numbers hash alike.
big = 2**53
print(big + 1 == float(big), big + 1 > float(big), big < float(big + 2), 10**400 > 1e308,
    -(10**400) < float("-inf"), 10**400 < float("inf"), 1 == 1.0 == True)
print(float("nan") == 1, 1 < float("nan"), 1 != float("nan"), 10**400 == float("nan"))
for value in (0, 1, -1, -2, 2**61 - 1, 2**61 - 2, 2**61, -(2**61), 2**100, -(2**100) - 7, 10**50):
    print(value, hash(value), hash(float(value)) == hash(value) if value == float(value) else "inexact")
print(hash(True), hash(-1.0), hash(2**61 - 1), {1: "a", True: "b", 1.0: "c"}, len({0, 0.0, -0.0, False, 0j}))
print(sorted([3, 1.5, True, -(10**30), 10**30, 2.5, False]), max(1, 1.0), max(1.0, 1), min(True, 1))
for call in (lambda: 1 < "a", lambda: 1 >= None, lambda: [] < 1, lambda: 1 < 1j, lambda: sorted([1, "a"]),
        lambda: max(1, None)):
    try:
        call()
    except TypeError as error:
        print(error)
