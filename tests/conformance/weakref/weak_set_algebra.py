# Set algebra of WeakSets, with any iterable on the right.
import weakref


class Item:
    def __init__(self, name):
        self.name = name


def names(items):
    return "".join(sorted(item.name for item in items))


a, b, c, d = items = [Item(name) for name in "abcd"]
s, t = weakref.WeakSet([a, b, c]), weakref.WeakSet([c, d])
print(names(s | t), names(s & t), names(s - t), names(s ^ t))
print(names(s | [d]), names(s.union([d])), names(s.intersection({a})), names(s.difference([a, b])))
print(names(s.symmetric_difference([a, d])), type(s | t).__name__)
print(s <= s, s < s, weakref.WeakSet([a]) < s, s >= t, s > weakref.WeakSet([a]))
print(s.issubset(items), s.issuperset([a]), s.isdisjoint([d]), s.isdisjoint(t))
print(s == weakref.WeakSet([c, b, a]), s == {a, b, c}, s != t)
s |= t
print(names(s))
s &= [a, d]
print(names(s))
s -= [d]
print(names(s))
s ^= [a, b]
print(names(s))
s -= s
print(len(s))
s.update(items)
s.difference_update([a])
s.intersection_update([b, c])
s.symmetric_difference_update([c, d])
print(names(s))
try:
    {a} | s
except TypeError as error:
    print(error)
del items, a, b, c, d
print(len(s), len(t))
