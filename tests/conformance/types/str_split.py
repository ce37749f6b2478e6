# split and rsplit: on space, on a separator, limited.
for text in ("a b  c", "  a b ", "", "   ", "a,b,,c", ",", "a\tb\nc\x0bd\x1ce\x85f\u2003g", "abcabc"):
    print(ascii(text), ascii(text.split()), text.split(","), ascii(text.split(None, 1)), ascii(text.rsplit(None,
        1)), text.split(",", 1), text.rsplit(",", 1), text.split("bc"))
print("a b c d".split(maxsplit=2), "a b c d".rsplit(maxsplit=2), "a--b--c".split("--"), "a--b---c".rsplit("--",
    1), "a b".split(sep=None, maxsplit=-1), "a b".split(" ", 0), "  a b  ".split(maxsplit=0),
    "  a b  ".rsplit(maxsplit=0), "aaa".split("a"), "aaaa".rsplit("aa"))
for call in (lambda: "a".split(""), lambda: "a".rsplit(""), lambda: "a".split(1), lambda: "a".split("a", "b"),
        lambda: "a".split("a", 1, 2), lambda: "a".split(b"a"), lambda: "a".split(seperator="a"),
        lambda: "a".split("a", 1.0)):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
