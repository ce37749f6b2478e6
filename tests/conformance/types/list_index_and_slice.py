# Reading, setting and deleting items and slices of lists.
numbers = list(range(10))
print(numbers[0], numbers[-1], numbers[2:5], numbers[::-2], numbers[7:2:-1], numbers[-3:], numbers[20:],
    numbers[:-20], numbers[True])
a = numbers[:]
a[2:4] = "xyz"
a[0:0] = [-1]
a[-1:] = []
print(a)
a[::2] = [0] * len(a[::2])
print(a)
del a[1::2], a[0]
print(a)
a[1:1] = a
a[:] = (n for n in range(3))
print(a)
a[5:2] = [9]
a[-100:1] = "q"
del a[10:], a[-1:]
print(a)
for call in (lambda: a[9], lambda: a[-9], lambda: a["x"], lambda: a[1.0], lambda: a.__setitem__(9, 1),
        lambda: a.__delitem__(9), lambda: a.__setitem__(slice(None, None, 2), [1]),
        lambda: a.__setitem__(slice(0, 1), 5), lambda: a[::0],
             lambda: a.__setitem__("x", 1), lambda: a.__delitem__(None), lambda: a[10**30],
             lambda: a.__setitem__(10**30, 1), lambda: a["a":"b"], lambda: a.__setitem__(slice(None, None, 0),
             [])):
    try:
        print(call())
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
