# Union, intersection, difference and comparison of sets whose members have to be asked, and of those that need not.
class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number % 3

    def __eq__(self, other):
        print("ask", self.number, other.number if isinstance(other, Key) else other)
        return isinstance(other, Key) and self.number == other.number

    def __repr__(self):
        return f"Key({self.number})"


def numbers(keys):
    return sorted(key.number for key in keys)


one = {Key(1), Key(4)}
other = {Key(4), Key(2)}
print(numbers(one & other))
print(numbers(one - other))
print(numbers(one | other))
print(numbers(one ^ other))
print(one <= other, one == other, one.isdisjoint(other))
mixed = {1, "a", (1, 2), 2.0, None, True}
print(mixed & {1.0, "a", (1, 2)} == {1, "a", (1, 2)}, mixed - {1, 2} == {"a", (1, 2), None})
big = set(range(0, 400, 3))
print(sorted(big & set(range(0, 400, 5)))[:6], len(big - set(range(0, 400, 2))), len(big - {3, 6}))
print(big >= {0, 3}, big > big, big <= big, {0, 3} < big, {1} <= big, set() <= set())
frozen = frozenset(big)
print(frozen & big == big, type(frozen & big).__name__, type(big & frozen).__name__, frozen - big)
print(sorted(set([3, 1, 3]) | set((1, 5)) | set("ab" and [7]) | set({9: 0}) | set(iter([11]))))


class Unhashable:
    __hash__ = None


for wrong in ([[]], [Unhashable()], 5, [1, []]):
    try:
        print(set(wrong))
    except TypeError as error:
        print(error)
