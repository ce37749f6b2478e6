# +, *, +=, *= and comparison of lists.
a = [1, 2]
alias = a
a += (3,)
a += "x"
print(a, alias is a, a + [9], [0] * 3, 3 * [0], [1] * -1, [[]] * 2, a * True)
a *= 2
print(a, alias is a)
a *= 0
print(a, [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] == [1, 2.0], [1] != [2], [[1],
    [2]] <= [[1], [3]])
row = [[0]] * 2
row[0].append(1)
print(row)
for call in (lambda: [] + (), lambda: [] + 1, lambda: () + [], lambda: [] * "a", lambda: [] * 1.5,
        lambda: [1] * 10**30, lambda: [1] * 2**62, lambda: [] < (), lambda: [1] < ["a"], lambda: [] - [],
        lambda: hash([]), lambda: {[]: 1}, lambda: [].__iadd__(5)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Radd:
    def __radd__(self, other):
        return ("radd", other)


b = [1]
b += [2] if True else 0
print(b + Radd())
