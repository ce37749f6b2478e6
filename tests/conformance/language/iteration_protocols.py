# Iterators made in every way, sentinel iterators, and changes while iterating.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        self.now = self.start
        return self

    def __next__(self):
        if self.now == 0:
            raise StopIteration
        self.now -= 1
        return self.now


print(list(Countdown(3)), tuple(Countdown(2)), sum(Countdown(4)), sorted(Countdown(3)), [*Countdown(2)])
print(max(Countdown(5)), 2 in Countdown(3), dict.fromkeys(Countdown(2)), "".join(str(n) for n in Countdown(3)))
numbers = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(numbers), 0)), next(numbers), next(numbers, "default"))
print(list(zip("abc", range(2))), list(zip()), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])))
print(list(enumerate("ab", start=5)), list(reversed(range(3))), list(reversed("ab")), list(reversed({"x": 1, "y": 2})))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)
a = [1, 2, 3]
i = iter(a)
print(next(i), a.append(4), list(i), list(i), a.append(5), list(i))
z = zip([1, 2, 3], [1])
print(next(z), list(z), iter(z) is z)
it = iter("abc")
print(*it, *it, sep="-")
a, b = iter([1, 2])
print(a, b, min(iter([3, 1])), any(iter([0, 1])), all([]), sum(iter([1]), 10))
for attempt in (lambda: next(iter([])), lambda: iter(5), lambda: next([]), lambda: sum(5)):
    try:
        attempt()
    except (TypeError, StopIteration) as error:
        print(type(error).__name__, error)
