# frozenset: hashing, results' types, subclass, errors.
f = frozenset([3, 1, 2])
print(f, frozenset(), frozenset(f) is f, f.copy() is f, f | {4}, {4} | f, type(f | {4}), type({4} | f),
    f & [1] if 0 else f & {1}, f - {1}, f ^ {1, 9}, f.union([5]), f.issubset({1, 2, 3, 4}), f == {1, 2, 3}, {1,
    2, 3} == f, hash(f) == hash(frozenset([1, 2, 3])), {f: 1}[frozenset({3, 2, 1})])
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(frozenset(range(100))),
    hash(frozenset([frozenset()])))
g = f
g |= {9}
print(sorted(g), sorted(f), f < g, f.isdisjoint([7]), min(f), sum(f), len(f), 1 in f, sorted(f)[0])


class Frozen(frozenset):
    def __new__(cls, items=(), label=""):
        self = super().__new__(cls, items)
        self.label = label
        return self


x = Frozen([1], label="l")
print(x, x.label, type(x | {2}), type(x.copy()), x == {1}, hash(x) == hash(frozenset([1])),
    Frozen("a") == frozenset("a"), type(frozenset(x)))
for call in (lambda: f.add(1), lambda: f.pop(), lambda: frozenset(5), lambda: frozenset([[]]),
        lambda: frozenset(1, 2), lambda: f | [1], lambda: f.remove(1), lambda: frozenset(x=1), lambda: f < 1):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
