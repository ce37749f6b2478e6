# The messages of builtins called wrongly.
attempts = (
    lambda: len(), lambda: len(1), lambda: len([], []), lambda: abs("x"), lambda: ord("ab"),
    lambda: ord(1), lambda: chr(-1), lambda: chr("x"), lambda: int("x"), lambda: int([]),
    lambda: int("1", 1), lambda: float("x"), lambda: float([]), lambda: str(b"x", 1),
    lambda: range(), lambda: range("x"), lambda: range(1, 2, 0), lambda: iter(1), lambda: next(1),
    lambda: sum("ab"), lambda: sum([[]]), lambda: max(), lambda: max([]), lambda: min(1),
    lambda: sorted(1), lambda: sorted([1, "a"]), lambda: isinstance(1, 1), lambda: issubclass(1, int),
    lambda: getattr(1), lambda: getattr(1, 2), lambda: hash([]), lambda: list(1), lambda: dict(1),
    lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: set([[]]), lambda: "a".join([1]),
    lambda: "a".join(1), lambda: "a".split(""), lambda: [].pop(), lambda: [1].pop(5),
    lambda: [].remove(1), lambda: [].index(1), lambda: [].append(), lambda: {}.pop("k"),
    lambda: {}.popitem(), lambda: set().pop(), lambda: divmod(1, 0), lambda: pow(2, -1, 4),
    lambda: "abc".index("z"), lambda: reversed(1), lambda: zip(1), lambda: map(), lambda: map(len, 1),
    lambda: enumerate(), lambda: round("x"), lambda: bytes("x"), lambda: bytes([256]),
    lambda: tuple(1), lambda: all(1), lambda: id(), lambda: type(), lambda: type(1, 2),
    lambda: super(), lambda: "abc".replace("a"), lambda: callable(),
    lambda: print(sep=1), lambda: bin(1.5), lambda: "{} {}".format(1), lambda: "{x}".format(),
    lambda: next(iter([])), lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2),
)
for attempt in attempts:
    try:
        print("no error:", attempt())
    except Exception as error:
        print(type(error).__name__, "|", error)
