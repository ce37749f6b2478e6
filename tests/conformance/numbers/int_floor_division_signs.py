# // and % by sign.
cases = (
    "[(a // b, a % b) for a in (7, -7) for b in (2, -2)]",
    "[(a // b, a % b) for a in (6, -6) for b in (3, -3)]",
    "[(a // b, a % b) for a in (10**20 + 1, -(10**20) - 1) for b in (10**10, -(10**10))]",
    "-1 // 10**20, 1 // -(10**20), -1 % 10**20, 1 % -(10**20)", "5 // 0", "5 % 0", "10**30 // 0",
    "0 // 5, 0 % 5, 0 // -5, 0 % -5, True // 2, -True // 2",
    "2**64 // 2**32, 2**64 % (2**32 + 1), -(2**64) // 2**32, (2**100 + 3) // (2**50), (2**100 + 3) % (2**50)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
