# sort and sorted: stability, keys, reverse, errors, lists that change meanwhile.
words = "the quick brown fox jumps over the lazy dog Then".split()
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower, reverse=True), sorted(words, key=len,
    reverse=True))
print(sorted([3, 1.5, True, 2**70, -1]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted("hello", reverse=True),
    sorted({3: 1, 1: 2}), sorted([[2], [1, 5], []]), sorted([0.0, -0.0, 0]), sorted(["b", "", "a"],
    key=lambda w: (len(w), w)))
calls = []
print(sorted([3, 1, 2], key=lambda n: calls.append(n) or -n), calls)
big = [(n * 7919) % 1009 for n in range(3000)]
ordered = sorted(big)
print(all(x <= y for x, y in zip(ordered, ordered[1:])), sorted(big, reverse=True) == ordered[::-1],
    sorted(range(1000), key=lambda n: n % 3)[:5])


class Weird:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        a.append(1)
        return self.value < other.value


a = [Weird(n) for n in (3, 1, 2)]
try:
    a.sort()
except ValueError as error:
    print(error)
print(len(a))
a = [3, 2, 1]
try:
    a.sort(key=lambda n: a.clear() or n)
except ValueError as error:
    print(error)
print(a)


def failing(n):
    if n == 2:
        raise KeyError("in key")
    return n


a = [3, 2, 1]
try:
    a.sort(key=failing)
except KeyError as error:
    print(error, a)
for call in (lambda: sorted(), lambda: sorted([], None), lambda: sorted([1, None]), lambda: sorted([1j, 2j]),
        lambda: sorted([1], reverse="x"), lambda: sorted([1], key=1), lambda: sorted(5),
        lambda: [].sort(reverse=None)):
    try:
        print(call())
    except TypeError as error:
        print(error)
