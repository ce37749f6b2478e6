# Comprehensions of every kind, nested, conditional, and with :=.
print([x * y for x in range(4) if x % 2 for y in range(3) if y])
print({x: x**2 for x in range(4)}, {x % 3 for x in range(7)} == {0, 1, 2})
print(sum(x for x in range(10)), list(x for x in "abc"))
print([[row[i] for row in ((1, 2), (3, 4))] for i in range(2)])
print([last := x for x in range(5)], last)
print([(a, b) for a, *b in [(1, 2, 3), "xyz"]], [y for x in "ab" for y in [x * 2]])
x = "outside"
print([x for x in range(2)], x)
print(any(n > 3 for n in range(5)), all(n < 3 for n in range(5)))


class Body:
    values = [1, 2]
    doubled = [v * 2 for v in values]


print(Body.doubled)
log = []


def show(value):
    log.append(value)
    return value


{show("k1"): show("v1") for _ in range(1)}
[show("element") for _ in [show("iterable")] if show("condition")]
print(log)
gen = (show(n) for n in range(2))
log.clear()
print(log, next(gen), log)
print({**{"a": 1}, "b": 2, **{"a": 3}}, [*range(2), *"ab"], (*[1], 2), {*[1, 1]})
