# startswith and endswith: tuples, bounds, errors.
text = "hello.tar.gz"
print(text.startswith("hell"), text.startswith(("x", "he")), text.startswith(()), text.startswith(""),
    text.startswith("ello", 1), text.startswith("hello", 0, 3), text.startswith("", 20), text.startswith("",
    12), text.startswith("gz", -2))
print(text.endswith(".gz"), text.endswith((".zip", ".gz")), text.endswith(""), text.endswith("tar", 0, -3),
    text.endswith("hello.tar.gz"), text.endswith("xhello.tar.gz"), text.endswith("z", 11), text.endswith("z",
    12), text.endswith("", 5, 3))
for call in (lambda: "a".startswith(1), lambda: "a".endswith(["a"]), lambda: "a".startswith(("b", 1)),
        lambda: "a".startswith(("a", 1)), lambda: "a".startswith(), lambda: "a".endswith(b"a"),
        lambda: "a".startswith("a", "b"), lambda: "a".endswith(("b", b"a"))):
    try:
        print(call())
    except TypeError as error:
        print(error)
