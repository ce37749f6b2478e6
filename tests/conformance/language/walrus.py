# Assignment expressions and their scopes.
if (n := len("abc")) > 2:
    print(n)
items = iter([1, 2, 0, 3])
while value := next(items):
    print(value)
print([y := 1, y**2], [last := x for x in range(3)], last, (z := 5) + z)


def f(x, y=(default := 3)):
    total = 0
    if any((found := item) > 1 for item in x):
        total = found
    return total, y


print(f([0, 2, 5]), default)
print(f"{(w := 7)} {w:=5}", {"k": (k := 1)}, k, (lambda: (q := 2) * q)())
a = 1
print(a + (a := 10) + a)
