# dict(): mappings, pairs, keywords, and what is refused.
class Keys:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key * 2


print({}, dict(), dict({"a": 1}), dict([("a", 1), ["b", 2], "cd"]), dict(a=1, b=2), dict({"a": 1}, a=2, b=3),
    dict(Keys()), dict(Keys(), c=1), dict(zip("xy", (1, 2))), dict({}.items()), dict(**{"k": 1}))
print({"a": 1, "a": 2}, {1: "int", 1.0: "float", True: "bool"}, {**{"a": 1}, "b": 2, **{"a": 3}},
    {n: n * n for n in range(3)}, dict.fromkeys("abc"), dict.fromkeys([1, 2], []), dict.fromkeys({3: 0}, "v"))
for call in (lambda: dict(5), lambda: dict([1]), lambda: dict([(1,)]), lambda: dict([(1, 2, 3)]),
        lambda: dict(["abc"]), lambda: dict({}, {}), lambda: dict(None), lambda: dict([[[], 1]]),
        lambda: {[]: 1}, lambda: {{}: 1}, lambda: dict.fromkeys(5), lambda: dict.fromkeys(), lambda: {**5},
        lambda: {**[("a", 1)]},
             lambda: dict(**{1: 2}), lambda: dict([("a", 1)], **{"b": 2}, **{"b": 3}),
             lambda: dict.fromkeys([[]])):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Broken:
    def keys(self):
        return 5


for value in (Broken(), type("K", (), {"keys": lambda self: ["a"]})()):
    try:
        print(dict(value))
    except TypeError as error:
        print(error)
