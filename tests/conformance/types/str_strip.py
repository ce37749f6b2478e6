# strip, lstrip, rstrip.
for text in ("  a b \t\n", "", "   ", "xxaxx", "\u2003wide\u00a0", "a"):
    print(ascii(text.strip()), ascii(text.lstrip()), ascii(text.rstrip()), ascii(text.strip("x")),
        ascii(text.lstrip("x ")), ascii(text.rstrip("x")), ascii(text.strip("")), ascii(text.strip(None)))
print("www.example.com".strip("cmowz."), "éaé".strip("é"), "abc".strip("abc") == "", "[a]".strip("[]"),
    "aXbXa".strip("a"), "\x1ca\x85".strip() == "a")
text = "clean"
print(text.strip() is text, text.strip("x") is text)
for call in (lambda: "a".strip(1), lambda: "a".lstrip(b"a"), lambda: "a".rstrip("a", "b"),
        lambda: "a".strip(chars="a")):
    try:
        print(call())
    except TypeError as error:
        print(error)
