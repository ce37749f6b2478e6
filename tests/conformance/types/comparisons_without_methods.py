# Comparisons answered without special methods: their results are those of the special methods.
from itertools import product


class Plain:
    pass


class Number(int):
    def __eq__(self, other):
        return "Number"
    __hash__ = int.__hash__


class Text(str):
    def __lt__(self, other):
        return "Text"


nan = float("nan")
plain = Plain()
values = [0, 1, -1, 2**60, -(2**60), 1.0, 0.5, nan, float("inf"), True, None, "", "a", "é", (), (1,), (1, "a"),
          (1.0, nan), [1], [1, 2], {}, {1}, plain, Number(1), Text("a"), b"a", (1, (2, (3, (4, (5, (6, (7, 8)))))))]


def outcome(operation):
    try:
        return operation()
    except TypeError as error:
        return str(error)[:60]


for left, right in product(values, values):
    if left is plain and right is plain:
        continue
    print([outcome(lambda: left == right), outcome(lambda: left != right), outcome(lambda: left < right),
           outcome(lambda: left >= right), 1 if left == right else 0, 1 if left != right else 0])
print(nan in [nan], nan in (nan,), (nan,) == (nan,), plain == plain, plain != plain)
