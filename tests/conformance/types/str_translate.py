# str.maketrans and translate.
print(str.maketrans("abc", "xyz"), str.maketrans("ab", "xy", "c"), str.maketrans({"a": "1", 98: "two",
    "c": None, "d": 5}))
print("abcabc".translate(str.maketrans("abc", "xyz")), "hello".translate({ord("l"): None}),
    "hello".translate({104: "J", 111: "0w"}), "abc".translate({97: 0x20AC}), "é".translate({0xE9: "e"}),
    "abc".translate({}))


class Shift(dict):
    def __missing__(self, key):
        return key + 1


class ByIndex:
    def __getitem__(self, key):
        if key == 98:
            raise LookupError
        if key == 99:
            return None
        return "<%d>" % key


print("abc".translate(Shift()), "abcd".translate(ByIndex()), "ab".translate(["x"] * 98),
    "AB".translate("y" * 66))
for call in (lambda: str.maketrans("ab", "x"), lambda: str.maketrans(5), lambda: str.maketrans({"ab": 1}),
        lambda: str.maketrans({1.5: 1}), lambda: "a".translate(5), lambda: "a".translate({97: 1.5}),
             lambda: "a".translate({97: -1}), lambda: "a".translate({97: 0x110000}), lambda: str.maketrans("a",
             5), lambda: str.maketrans("a", "b", 5), lambda: str.maketrans(), lambda: str.maketrans({}, "a"),
             lambda: "a".translate()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
