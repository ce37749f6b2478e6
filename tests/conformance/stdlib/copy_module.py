# copy and deepcopy: sharing, cycles, hooks.
import copy


class Thing:
    def __init__(self, items):
        self.items = items


a = [1, [2, 3], {"k": [4]}]
b, c = copy.copy(a), copy.deepcopy(a)
print(b == a, b[1] is a[1], c == a, c[1] is a[1], c[2]["k"] is a[2]["k"])
t = Thing([1])
t.itself = t
shallow, deep = copy.copy(t), copy.deepcopy(t)
print(shallow.items is t.items, shallow.itself is t, deep.items is t.items, deep.itself is deep)
cycle = [1]
cycle.append(cycle)
twin = copy.deepcopy(cycle)
print(twin[1] is twin, twin is cycle)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1])


class Hooked:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deeply copied"


print(copy.copy(Hooked()), copy.deepcopy([Hooked()]))
for atom in (1, "s", None, (1, 2), len, int, 1.5, b"x", frozenset([1])):
    print(copy.copy(atom) is atom, copy.deepcopy(atom) is atom, end=" ")
print(copy.deepcopy({1: {2}}), copy.copy({1, 2}), copy.deepcopy(([],))[0])


class Slots:
    __slots__ = ("x",)


s = Slots()
s.x = [1]
print(copy.copy(s).x is s.x, copy.deepcopy(s).x)
