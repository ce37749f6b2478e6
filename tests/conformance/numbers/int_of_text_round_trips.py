# Large numbers to text and back.
cases = (
    "str(2**200), int(str(2**200)) == 2**200, str(-(3**100)), int(\"-\" + \"9\" * 50) == -(10**50) + 1",
    "hex(2**100), int(hex(2**100), 16) == 2**100, bin(10**20), int(bin(10**20), 2) == 10**20, oct(-(10**20)), int(oct(-(10**20)), 8) == -(10**20)",
    "int(\"z\" * 30, 36) == 36**30 - 1, int(\"1\" + \"0\" * 100, 3) == 3**100, int(\"10\" * 40, 2) == sum(2 ** (2 * i + 1) for i in range(40))",
    "str(10**4299)[:3], len(str(10**4299))", "len(str(10**4300))", "int(\"1\" * 4301)",
    "int(\"f\" * 10000, 16) > 0, len(hex(16**9999))",
    "repr(10**50) == \"1\" + \"0\" * 50, f\"{10**25:,}\", \"%d\" % 10**25, str(0), str(-0), repr(-(2**49)), repr(2**49 - 1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
