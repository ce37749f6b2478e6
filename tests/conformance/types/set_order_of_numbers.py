# Sets of ints iterate in the order of CPython's table.
print({5, 3, 1, 9, 100, -1}, {0, 8, 16, 24, 32}, {1000, 1, 500, 2**40}, set(range(10, 0, -1)), set([-2, -1, 0,
    1]), {2.5, 1, 3.75}, {True, 2, 0})
s = set()
for n in (33, 1, 17, 65, 9, 41, 73):
    s.add(n)
    print(s, end=" ")
print()
for n in (1, 65, 33):
    s.remove(n)
s.update(range(3))
print(s, s | {100, 50}, s & set(range(20)), s - {0}, s ^ {2, 200}, set(s), list(frozenset(s)), sorted(s))
print(set(range(0, 100, 7)), {n * n for n in range(12)}, set(map(abs, range(-6, 6))), {-5, -3, -7, -100})
popped = set(range(20, 40, 3))
print([popped.pop() for _ in range(len(popped))])
