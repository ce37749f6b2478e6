# find, index, rfind, rindex, count with bounds.
text = "abracadabra"
for needle in ("a", "abra", "x", "", "cad", "abracadabra", "abracadabras"):
    print(repr(needle), text.find(needle), text.rfind(needle), text.count(needle), text.find(needle, 1),
        text.find(needle, 1, 4), text.rfind(needle, 0, -1), text.count(needle, -5), text.find(needle, 11),
        text.find(needle, 12))
print("".find(""), "".count(""), "abc".count("", 1), "abc".count("", 3), "abc".count("", 4), "abc".rfind("", 2,
    1), "aaaa".count("aa"), "abc".find("c", -100, 100), "abc".find("b", None, None), "é€é".find("€"),
    "é€é".rfind("é"), "a\0b".find("\0"))
print("hello".index("l"), "hello".rindex("l"), "hello".index("l", 3), "hello".rindex("l", 0, 3))
for call in (lambda: "a".index("x"), lambda: "a".rindex("x"), lambda: "a".find(1), lambda: "a".find(),
        lambda: "a".find("a", "b"), lambda: "a".find("a", 1.0), lambda: "a".count(None), lambda: "a".index("a",
        5), lambda: "a".find("a", 0, 1, 2), lambda: "a".find(sub="a")):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 2


print("banana".find("a", Index()), "banana".count("a", -10**30, 10**30))
