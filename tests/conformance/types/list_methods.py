# Every method of list: results and errors.
a = [3, 1, 2]
print(a.append(4), a, a.extend("ab"), a, a.insert(0, "i"), a.insert(100, "e"), a.insert(-1, "n"), a, a.pop(),
    a.pop(0), a.pop(-1), a)
a.remove("a")
a.reverse()
print(a, a.index(3), a.count(1), a.copy(), a.copy() is a, a.clear(), a)
b = [1, 2, 3, 2, 1]
print(b.index(2), b.index(2, 2), b.index(1, -1), b.index(1, 1, 10), b.count(2), b.count("x"), b.count(True))
for call in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop("a"), lambda: [1].remove(2),
        lambda: [1].index(2), lambda: [1].index(1, 1), lambda: [].append(), lambda: [].append(1, 2),
        lambda: [].extend(5), lambda: [].insert(1), lambda: [].insert("a", 1),
             lambda: [].sort(5), lambda: [2, "a"].sort(), lambda: [1].sort(key=5), lambda: [].reverse(1),
             lambda: [].index(), lambda: [1].index(1, "a"), lambda: [].sort(cmp=1), lambda: [].copy(1),
             lambda: [].clear(1), lambda: list(5), lambda: list([], []), lambda: list(x=1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
