# Items, slices, iteration, membership, comparison and hashing of bytes.
b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], b[10:], b[:-1], b[::2], list(b[:2]), 104 in b, b"ell" in b, b"" in b,
    b"x" not in b, len(b), list(reversed(b"ab")), max(b), sorted(b"cab"), tuple(b"a"))
print(b"a" < b"b", b"a" < b"aa", b"a" == bytearray(b"a"), b"a" == "a", b"a" != b"b", b"" < b"a", b"\xff" > b"a",
    hash(b"a") == hash(bytes([97])), {b"k": 1}[b"k"], b"a" <= bytearray(b"b"), b"" == b"")
for call in (lambda: b[9], lambda: b["a"], lambda: b[1.0], lambda: "a" in b, lambda: 300 in b, lambda: b < "a",
        lambda: b[::0], lambda: -1 in b, lambda: None in b, lambda: 1.5 in b, lambda: hash(bytearray()),
        lambda: b[10**30], lambda: b < 1):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
for action in ("b[0] = 1", "del b[0]", "b.x = 1"):
    try:
        exec(action)
    except (TypeError, AttributeError) as error:
        print(error)
iterator = iter(b"abc")
print(next(iterator), iterator.__length_hint__(), list(iterator), type(iterator).__name__)
