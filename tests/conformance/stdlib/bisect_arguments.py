# Searching and inserting by halving: bounds, keys, sequences of other kinds, what is refused.
import bisect

print(bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right)
values = [1, 2, 2, 3, 5]
print([bisect.bisect_left(values, x) for x in range(7)], [bisect.bisect_right(values, x) for x in range(7)])
print(bisect.bisect(values, 2, 2, 4), bisect.bisect(values, 9, hi=2), bisect.bisect_left(a=values, x=2, lo=1, hi=-1))
print(bisect.bisect(values, 0, 3), bisect.bisect(values, 9, 9), bisect.bisect_left(values, -2, key=lambda v: -v))


class Sequence:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        print("get", index)
        return self.items[index]

    def insert(self, *arguments):
        print("insert", arguments)


class Noisy:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(self.value, "<", other.value)
        return self.value < other.value

    def __del__(self):
        print("del", self.value)


print(bisect.bisect(Sequence("adg"), "e"), bisect.insort(Sequence("adg"), "b"), bisect.bisect((1, 2, 3), 2))
items = [Noisy(1), Noisy(3), Noisy(5)]
print(bisect.bisect_left(items, Noisy(4)), bisect.bisect_right(items, items[1]))
bisect.insort(items, Noisy(2), key=lambda item: item)
print([item.value for item in items])
for right in True, False:
    pairs = [(1, "a"), (2, "b"), (3, "c")]
    (bisect.insort_right if right else bisect.insort_left)(pairs, (2, "new"), key=lambda pair: pair[0])
    print(pairs)
for action in (
    lambda: bisect.bisect([1], 1, -1),
    lambda: bisect.bisect([1], 1, "a"),
    lambda: bisect.bisect(5, 1),
    lambda: bisect.bisect([1], 1, 0, "x"),
    lambda: bisect.bisect([1]),
    lambda: bisect.bisect([1], "a"),
    lambda: bisect.bisect([1, 2], 1, 0, 5),
    lambda: bisect.bisect([1, 2], 1, 0, 5, 3),
    lambda: bisect.insort((1, 2), 1),
    lambda: bisect.bisect({1: 2, 0: 3}, 1),
    lambda: bisect.bisect([1], 1, zz=1),
    lambda: bisect.bisect([1, 2, 3], 2, lo=10**30),
    lambda: bisect.bisect([1, 2], 1, key=5),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
