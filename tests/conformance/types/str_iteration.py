# Iterating over text, reversed, the iterator's own methods.
print(list("héé😀"), list(reversed("abc")), tuple(""), set("aab") == {"a", "b"}, dict(enumerate("ab")), [*"xy"],
    sorted("hello"), "".join(reversed("añb")))
iterator = iter("abcd")
print(next(iterator), iterator.__length_hint__(), iterator.__reduce__()[1:], list(iterator), next(iterator,
    "end"), iterator.__length_hint__(), iterator.__reduce__()[1:])
iterator = iter("abcd")
iterator.__setstate__(2)
print(list(iterator), type(iter("a")).__name__, type(iter("é")).__name__)
iterator = iter("ab")
for call in (lambda: next(iter("")), lambda: "ab".__next__, lambda: iter("a")[0], lambda: len(iter("a"))):
    try:
        print(call())
    except (TypeError, StopIteration, AttributeError) as error:
        print(type(error).__name__, error)
first, *rest = "xyz"
print(first, rest)
