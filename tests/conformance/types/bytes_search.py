# find, index, count, startswith, endswith, replace, partition of bytes.
b = b"abracadabra"
print(b.find(b"bra"), b.rfind(b"bra"), b.find(98), b.find(b""), b.find(b"x"), b.count(b"a"), b.count(97),
    b.count(b""), b.index(b"c"), b.rindex(97), b.find(b"a", 1, 3), b.find(b"", 20), b.count(b"a", 1, -1),
    b.find(bytearray(b"cad")), b.find(memoryview(b"dab")))
print(b.startswith(b"abra"), b.startswith((b"x", b"ab")), b.endswith(b"bra", 3), b.endswith(()),
    b.startswith(b"", 99), b.replace(b"a", b"-"), b.replace(b"bra", b"", 1), b.replace(b"", b".", 3),
    b.partition(b"c"), b.rpartition(b"a"), b.partition(b"x"), b.removeprefix(b"abra"), b.removesuffix(b"bra"),
    b.removeprefix(b"x"))
for call in (lambda: b.find("a"), lambda: b.index(b"x"), lambda: b.find(256), lambda: b.count(-1),
        lambda: b.startswith("a"), lambda: b.startswith((b"q", "a")), lambda: b.replace("a", b"b"),
        lambda: b.replace(b"a", "b"), lambda: b.partition(b""), lambda: b.rpartition("a"), lambda: b.rindex(1),
        lambda: b.find(1.5), lambda: b.replace(b"a"), lambda: b.removeprefix("a"), lambda: b.endswith(5),
        lambda: b.find()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
