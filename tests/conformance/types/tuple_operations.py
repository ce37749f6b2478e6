# tuple: construction, indexing, comparison, hashing, methods, errors.
t = (1, 2, 3, 2)
print((), (1,), 1, t[1:], t[::-1], t + (4,), t * 2, 0 * t, t.count(2), t.index(2), t.index(2, 2), 2 in t,
    len(t), tuple("ab"), tuple([1]), tuple(), tuple(t) is t, t[:] is t, () is tuple())
print((1, 2) < (1, 3), (1,) < (1, 0), (1, "a") == (1.0, "a"), () < (0,), hash((1, 2)) == hash((1.0, 2)), {(1,
    2): "x"}[(1, 2)], max((1, 9), (2, 0)), sorted([(2,), (1, 5), ()]), hash(()) == hash(()))
print(hash((1, 2, 3)), hash((0,)), hash(("",)) == hash(("",)), hash((1, (2, 3))), hash(()), (1,
    [2]).__getnewargs__())
a, *b = t
print(a, b, *t, sep="|")
for call in (lambda: t[9], lambda: t["a"], lambda: t + [1], lambda: t.index(9), lambda: t.index(1, 1),
        lambda: hash((1, [])), lambda: t < [1], lambda: t * 1.5, lambda: tuple(5), lambda: tuple(1, 2),
        lambda: tuple(sequence=()), lambda: (1,) < ("a",), lambda: t.append, lambda: t.count(),
        lambda: () * 10**30, lambda: (1,) * 2**62):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
for action in ("t[0] = 1", "del t[0]", "t[0:1] = ()", "t.x = 1", "t += [1]"):
    try:
        exec(action)
    except (TypeError, AttributeError) as error:
        print(error)
t += (5,)
print(t)
