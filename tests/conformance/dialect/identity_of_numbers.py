# dialect: floats and ints from -2**49 to 2**49 - 1 have no other identity than their value
x = 10**6
y = int("1000000")
print(x is y, 2.5 is float("2.5"), id(x) == id(y), 0.1 + 0.2 is 0.30000000000000004)
a, b = 2**49 - 1, int("562949953421311")
c, d = 2**60, int("1152921504606846976")
print(a is b, c is d, c == d, -(2**49) is int("-562949953421312"))
nan = float("nan")
print(nan is float("nan"), nan == nan, [nan] == [float("nan")], float("nan") in [nan])
