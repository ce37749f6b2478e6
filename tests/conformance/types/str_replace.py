# replace, with and without a count; removeprefix and removesuffix.
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("a", ""), "banana".replace("",
    "-"), "banana".replace("", "-", 3), "".replace("", "x"), "".replace("a", "b"), "abc".replace("b", "b"),
    "aaa".replace("aa", "b"))
print("banana".replace("ana", "*"), "banana".replace("x", "y"), "banana".replace("a", "aa", -1),
    "banana".replace("a", "aa", 0), "banana".replace("a", "é", count=1), "é€é".replace("é", "e"),
    "x" .replace("x", "\U0001f600" * 2))
print("prefix-body".removeprefix("prefix-"), "body".removeprefix("x"), "aab".removeprefix("a"),
    "abc".removeprefix("abc"), "abc".removeprefix(""), "file.py".removesuffix(".py"), "file".removesuffix("x"),
    "abb".removesuffix("b"), "abc".removesuffix(""))
text = "same"
print(text.replace("x", "y") is text, text.removeprefix("x") is text, text.removesuffix("x") is text)
for call in (lambda: "a".replace("a"), lambda: "a".replace(1, "b"), lambda: "a".replace("a", 1),
        lambda: "a".replace("a", "b", "c"), lambda: "a".replace("a", "b", 1.5), lambda: "a".removeprefix(1),
        lambda: "a".removesuffix(("a",)), lambda: "a".replace("a", "b", cnt=1)):
    try:
        print(call())
    except TypeError as error:
        print(error)
