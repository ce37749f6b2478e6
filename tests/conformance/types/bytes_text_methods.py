# The methods that treat bytes as ASCII text: case, predicates, alignment, translate.
b = b"Hello World 1\xe9"
print(b.upper(), b.lower(), b.title(), b.swapcase(), b.capitalize(), b"they're".title(), b"ab".center(7, b"*"),
    b"ab".ljust(4), b"ab".rjust(4, b"0"), b"-5".zfill(4), b"a\tb".expandtabs(4), b"\t".expandtabs(0))
names = ("isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper")
for data in (b"", b"a", b"A1", b"12", b"Ab Cd", b" \t\x0b", b"\xe9", b"AB c"):
    print(data, [name[2:] for name in names if getattr(data, name)()],
        [name[2:] for name in names if getattr(bytearray(data), name)()])
table = bytes.maketrans(b"abc", b"xyz")
print(len(table), b"aabbcc".translate(table), b"aabbcc".translate(None, b"b"), b"abc".translate(table,
    delete=b"a"), bytearray(b"abc").translate(table), bytearray.maketrans(b"a", b"b")[97])
for call in (lambda: b"a".center(5, b"ab"), lambda: b"a".ljust(5, "x"), lambda: b"a".ljust("5"),
        lambda: b"a".zfill("a"), lambda: bytes.maketrans(b"a", b"bc"), lambda: b"a".translate(b"short"),
        lambda: b"a".translate(5), lambda: bytes.maketrans("a", "b"), lambda: b"a".center(),
        lambda: b"a".expandtabs("x"), lambda: b"a".center(5, 5)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
