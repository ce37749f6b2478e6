# Comparison, membership and hashing of str.
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z", "\ud800" < "\U00010000",
    "\uffff" < "\U00010000", "a" == "a", "a" != "A", "a" == b"a", "1" == 1)
print(sorted(["b", "a", "C", "é", "Z", "", "aa", "😀", "\uffff"]), max("hello"), min("hello"), "ell" in "hello",
    "" in "", "x" not in "hello", "é" in "café")
print("a".__eq__("a"), "a".__eq__(1), "a".__lt__(1), "a".__ne__("b"), "a".__gt__("b"),
    "a".__hash__() == hash("a"), hash("") == hash(""))
for call in (lambda: "a" < 1, lambda: "a" >= None, lambda: 1 in "a", lambda: b"a" in "a", lambda: "a" < b"a",
        lambda: sorted(["a", 1]), lambda: None in "abc"):
    try:
        print(call())
    except TypeError as error:
        print(error)
