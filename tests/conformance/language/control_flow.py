# while and for with else, break, continue, pass, del, assert, nested loops.
for n in range(2, 10):
    for factor in range(2, n):
        if n % factor == 0:
            break
    else:
        print(n, "is prime")
n = 0
while n < 5:
    n += 1
    if n == 2:
        continue
    if n == 4:
        break
else:
    print("never")
print(n)
while False:
    pass
else:
    print("else of while")
for n in []:
    pass
else:
    print("else of an empty loop", n)
try:
    assert n == 4, "fine"
    assert n == 5, ("message", n)
except AssertionError as error:
    print(repr(error))
try:
    assert not n
except AssertionError as error:
    print(repr(error))
a, b, c = [1, 2], {"k": 1}, 3
del a[0], b["k"], c
print(a, b, "c" in globals())
print(1 if a else 2, a or "x", a and "y", not a, None or 0 or "", 1 and 0 and 2)
for i, (x, *y) in enumerate(["ab", "cde"]):
    print(i, x, y)
for a[0] in range(3):
    pass
print(a)
if n == 1: print("one")
elif n == 4: print("four"); print("same line")
else: print("other")
