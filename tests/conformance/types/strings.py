# Methods of str.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), "ß".upper(), "straße".casefold(), "abc".capitalize())
print(s.find("o"), s.rfind("o"), s.find("o", 5), s.find("z"), s.index("W"), s.count("l"), s.count(""))
print(s.replace("l", "L"), s.replace("l", "L", 1), s.replace("", "-")[:9], s.startswith(("x", "He")), s.endswith("d", 3))
print("a,b,,c".split(","), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "  a  b ".split(), "".split(), "".split(","))
print("a\nb\r\nc\x0bd".splitlines(), "a\n".splitlines(True), "a=b=c".partition("="), "a=b=c".rpartition("="), "x".partition("y"))
print("  x ".strip(), "xxaxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "prefix.x".removeprefix("prefix"), "a.py".removesuffix(".py"))
print("a".center(5, "*"), "a".ljust(3) + "|", "a".rjust(3), "-42".zfill(6), "a\tb".expandtabs(4))
print("-".join("abc"), "".join([]), "ab" * 3, "ab" + "cd", "b" in "abc", "" in "", "abc"[::-1], "abcdef"[1:5:2], "abc"[-2:])
print("123".isdigit(), "½".isnumeric(), "abc".isalpha(), "a1".isalnum(), " \t".isspace(), "Ab".istitle(), "x_1".isidentifier(), "".isdigit())
print("{} {0}".replace("{0}", "x"), "{0} {1} {0}".format("a", "b"), "{x[k]} {y.real}".format(x={"k": 1}, y=2), "{:>5}|{!r}".format(1, "q"))
print("abc".translate({97: "A", 98: None}), "abc".translate(str.maketrans("ab", "xy", "c")), "é".encode(), "é".encode("latin-1"))
print(len("日本語"), "日本語"[1], "日本語".find("語"), "😀".encode("utf-8"), ord("😀"), chr(128512), "a😀b"[::-1])
print(repr("it's"), repr('say "x"'), repr("both ' and \""), repr("\n\t\\\x00\x7f\xa0é😀\ud800"), ascii("é😀"))
print("a" < "b", "a" < "B", "abc" < "abcd", "" < "a", max("hello"), sorted("hello"), "abc" == "ab" + "c")
print("%s %r %d %5.2f %x %c %%" % ("s", "r", 3.9, 2.5, 255, "c"), "%(a)s %(b)05d" % {"a": 1, "b": 2}, "%-5s|%+d" % ("x", 3))
print(str(1), str(None), str([1, "a"]), str(b"x"), str(b"x", "ascii"), str(), "a" "b")
print("x".encode("ascii"), b"\xff".decode("latin-1"), b"\xc3\xa9".decode(), "é".encode("ascii", "replace"), "é".encode("ascii", "xmlcharrefreplace"))
for bad in (lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: "x".encode("nothing")):
    try:
        bad()
    except (UnicodeError, LookupError) as error:
        print(type(error).__name__, error)
