# Methods and slices of list.
a = [3, 1, 2]
a.append(4)
a.extend("xy")
a.insert(1, "in")
a.insert(100, "end")
a.insert(-1, "before end")
print(a, a.index("x"), a.count(1), a.pop(), a.pop(0), a.pop(-2))
a.remove("in")
print(a, a.copy() == a, a is a[:], len(a), a[::-1], a[1:-1], a[-100:100], a[5:1])
b = list(range(10))
b[2:5] = "abc"
print(b)
b[::2] = [0] * 5
print(b)
b[1:1] = [9, 9]
del b[::3]
print(b)
b[:] = []
print(b, not b)
try:
    [1, 2, 3, 4][::2]
    c = [1, 2, 3, 4]
    c[::2] = [1]
except ValueError as error:
    print(error)
d = ["bb", "a", "ccc"]
d.sort()
print(d, sorted(d, key=len, reverse=True), sorted([3, 1, 2], key=lambda x: -x))
d.reverse()
print(d, [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [1, 2] == [1, 2.0], [1] * 3, [[]] * 2)
e = []
e.append(e)
print(e, e == e, [1, [2, [3]]])
f = [1, 2, 3]
for x in f:
    if x < 3:
        f.append(x + 10)
    if len(f) > 6:
        break
print(f)
g = [1, 2, 3, 4]
for x in g:
    g.remove(x)
print(g, list(reversed([1, 2])), list(zip([1, 2], "ab")), list(enumerate("ab", 1)))


class Bad:
    def __lt__(self, other):
        items.append(1)
        return True


items = [Bad(), Bad()]
try:
    items.sort()
except ValueError as error:
    print(error)
print(sum([[1], [2]], []), min([3, 1]), max("a", "b", key=ord), any([]), all([]), list(map(str, [1])))
