# Chained comparisons evaluate each operand once and stop early.
def v(value):
    print(value, end=" ")
    return value


print(v(1) < v(2) < v(3))
print(v(1) < v(0) < v(3))
print(v(1) == v(1) in [v(1)])
x = 1
print(1 < 2 > 0 != 5, not 1 == 2, x is x is not None, (1 < 2) == True, 1 < 2 == True)
print("a" in "abc" in ["abc"], 3 > 2 >= 2 > 1, [] is not [] != ())
x = 5
print(0 <= x < 10, 0 < (y := x + 1) < 10, y)
