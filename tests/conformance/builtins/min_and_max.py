# min() and max(): arguments, key, default, ties, errors.
print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max("a", "b", key=ord), min([], default="d"), max((),
    default=None), min([[1], [0, 5]]), max([1, 1.0, True]), min([1.0, 1, True]), max("ab", "b", key=len),
    min({3: 1, 2: 5}), max(range(5), key=lambda n: -n), min([5], key=None), max(1, 2, key=None))
print(max([("a", 1), ("b", 1)], key=lambda pair: pair[1]), min([("a", 1), ("b", 1)], key=lambda pair: pair[1]),
    max(float("nan"), 1), max(1, float("nan")), min(x for x in (3, 2, 4)))
for call in (lambda: min(), lambda: max([]), lambda: min(5), lambda: max(1, "a"), lambda: min([1],
        default=0) + max([1, None]), lambda: max(1, 2, default=3), lambda: min([1], key=5),
        lambda: max(key=len), lambda: min([], x=1), lambda: max([], key=len), lambda: min(iter([]), key=None),
        lambda: max(1, 2, kee=1), lambda: min(default=1)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
