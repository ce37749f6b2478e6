# Sorting is stable and takes keys and reverse; errors leave a valid list.
import functools

pairs = [(n % 3, n) for n in range(10)]
print(sorted(pairs, key=lambda pair: pair[0]))
print(sorted(pairs, key=lambda pair: pair[0], reverse=True))
print(sorted("bCaB"), sorted("bCaB", key=str.lower), sorted([3, 1.5, True]), sorted([(1, "b"), (1, "a"), (0, "z")]))
print(sorted([5, 2, 8], key=functools.cmp_to_key(lambda a, b: b - a)))
state, numbers = 1, []
for _ in range(2000):
    state = state * 48271 % 2147483647
    numbers.append(state % 1000)
ordered = sorted(numbers)
print(ordered[:5], ordered[-5:], all(a <= b for a, b in zip(ordered, ordered[1:])))
print(sorted(ordered) == ordered, sorted(ordered[::-1]) == ordered, sorted(numbers, reverse=True) == ordered[::-1])


class Card:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"Card({self.rank})"


print(sorted([Card(3), Card(1), Card(2)]), min(Card(2), Card(1)), max([Card(1), Card(4)]))
items = [3, "x", 1]
try:
    items.sort()
except TypeError as error:
    print(error, len(items))
try:
    [1, 2].sort(key=lambda x: 1 / 0)
except ZeroDivisionError as error:
    print(error)
print(max([], default="none"), max("abc", "abd"), min([1, 2], [1]), max({"a": 1, "b": 0}), min(3, 1, 2, key=lambda x: -x))
