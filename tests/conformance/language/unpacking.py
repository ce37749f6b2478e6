# Unpacking of every shape, and its errors.
a, b = 1, 2
(c, d), [e, f] = (3, 4), "ef"
*g, h = range(4)
i, *j, k = "xyz"
l, *m = [1]
print(a, b, c, d, e, f, g, h, i, j, k, l, m)
(n,) = [1]
[o] = (2,)
print(n, o)
for x, (y, *z) in [(1, (2, 3, 4)), (5, "ab")]:
    print(x, y, z)
for source, count in ((range(3), 2), ([1], 2), (5, 2), ("abc", 2), ({}, 1)):
    try:
        if count == 2:
            a, b = source
        else:
            (a,) = source
    except (TypeError, ValueError) as error:
        print(error)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
print([*range(3), *"ab"], {**{"x": 1}, **{"y": 2}}, (*(), 1))
x = y = [1]
print(x is y)
a, b = b, a = 1, 2
print(a, b)


def f():
    return 1, *[2, 3]


print(f(), *[4, 5], sep="-")
first, second = {"k1": 1, "k2": 2}
print(first, second)
try:
    a, b = None
except TypeError as error:
    print(error)
