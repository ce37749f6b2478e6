# bytes and bytearray.
b = b"hello\x00\xff'"
print(b, b[0], b[1:3], len(b), b.upper(), b.find(b"l"), b + b"x", b * 2, 104 in b, b"ell" in b, list(b)[:3])
print(b"a,b".split(b","), b",".join([b"x", b"y"]), b"abc".replace(b"b", b"--"), b"  x ".strip(), b"abc".hex(), bytes.fromhex("61 62"))
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(range(3)), b"\n\t\\\"", rb"\n", b"ab" < b"b", b"a" == "a")
a = bytearray(b"abc")
a.append(100)
a[0] = 65
a += b"!"
a.extend([1, 2])
del a[-1]
a[1:2] = b"BBB"
print(a, a.pop(), a.decode(), bytes(a), a == b"ABBBcd!", len(a), a.index(b"c"))
a.reverse()
a.insert(0, 48)
print(a, a.startswith(b"0"), a.count(b"B"), b"%d %s" % (5, b"x"))
for bad in (lambda: bytes([300]), lambda: b"a" + "b", lambda: a.append(256), lambda: b"a"[5], lambda: "a".join([b"b"]),
            lambda: bytes("x"), lambda: b"a".find("x"), lambda: a.remove(1), lambda: bytes(-1), lambda: bytes.fromhex("6")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
