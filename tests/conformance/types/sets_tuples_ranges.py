# Sets, frozensets, tuples, ranges and slices.
s = {3, 1, 2}
s.add(2)
s.update([5], (6,))
s.discard(9)
s.remove(6)
print(sorted(s), len(s), s == {1, 2, 3, 5}, s & {1, 9}, sorted(s | {9}), sorted(s - {1}), sorted(s ^ {1, 9}))
print(s > {1}, s >= s, s < s, {1}.issubset(s), s.isdisjoint({7}), frozenset([1]) == {1}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print({1, 2, 3}, set(range(10)), {10, 20, 30}, set(), frozenset(), frozenset([1]), {1.0, 1, True})
for bad in (lambda: {[]}, lambda: set().pop(), lambda: {1}.remove(2), lambda: {1} + {2}, lambda: {1} | [2], lambda: frozenset().add):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
t = (1, 2, 3, 2)
print(t.count(2), t.index(2), t[1:], t + (4,), t * 2, (1,), (), tuple("ab"), t < (1, 3), hash((1, 2)) == hash((1, 2)))
r = range(0, 20, 3)
print(r, len(r), r[2], r[-1], r[1:4], list(r), 9 in r, 10 in r, r.index(9), r.count(3), list(reversed(r)), range(0) == range(5, 5))
print(list(range(5, 0, -2)), range(10)[::-2], list(range(10**20, 10**20 + 2)), len(range(0, 10, 4)), hash(range(3)) == hash(range(0, 3, 1)))
x = slice(1, 10, 2)
print(x, x.start, x.indices(5), slice(None).indices(3), slice(None, None, -1).indices(4), slice(1) == slice(None, 1, None))
try:
    for item in s:
        s.add(item + 100)
except RuntimeError as error:
    print(error)
try:
    t[0] = 1
except TypeError as error:
    print(error)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
