# Lists that change while they are iterated, compared, searched or extended from themselves.
a = [1, 2, 3]
seen = []
for x in a:
    seen.append(x)
    if len(a) < 6:
        a.append(x * 10)
print(seen)
a = [1, 2, 3, 4]
for x in a:
    a.remove(x)
print(a)
a = [1, 2]
a.extend(a)
a[1:1] = a
print(a)


class Evil:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False


a = []
a.extend([Evil(a), Evil(a), 3])
print(3 in a, a)
a.extend([Evil(a), Evil(a)])
print(a.count(1), a)
a.extend([Evil(a), 5])
try:
    print(a.index(5))
except ValueError as error:
    print(error)
a.extend([Evil(a), 5])
try:
    a.remove(5)
except ValueError as error:
    print(error)
a.extend([Evil(a), 1])
print(a == [1, 2], a)


def grow():
    for n in range(3):
        a.append(n)
        yield -n


a.extend(grow())
print(a)
iterator = iter([1, 2, 3])
print(next(iterator), iterator.__length_hint__(), list(iterator), list(iterator))
