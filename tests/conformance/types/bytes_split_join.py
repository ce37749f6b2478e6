# split, rsplit, splitlines, join, strip of bytes.
print(b"a b  c".split(), b" a b ".split(None, 1), b"a,b,,c".split(b","), b"a,b,c".rsplit(b",", 1),
    b"a--b".split(b"--"), b"".split(), b"".split(b","), b"a\nb\r\nc\rd".splitlines(),
    b"a\nb\n".splitlines(True), b"a\x0bb\x0cc\x1cd".splitlines(), b"a\x85b".split())
print(b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), b"".join(()), bytearray(b"-").join([b"x", b"y"]),
    b"  x ".strip(), b"xxaxx".strip(b"x"), b"abc".lstrip(b"ab"), b"abc".rstrip(b"c"),
    b"\t\x0b\x0cx\x1c".strip(), b"a".strip(None))
for call in (lambda: b"a".split(b""), lambda: b"a".split("a"), lambda: b"a".split(1), lambda: b",".join(["a"]),
        lambda: b",".join([1]), lambda: b",".join(5), lambda: b"a".strip("a"), lambda: b"a".strip(5),
        lambda: b",".join([b"a", None]), lambda: b",".join(b"ab"), lambda: b"a".splitlines(1, 2),
        lambda: b"a".rsplit(b"a", "b")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
