# + and * of bytes and bytearray, in place too.
b = b"ab"
print(b + b"c", b + bytearray(b"d"), bytearray(b"e") + b, type(bytearray() + b""), type(b + bytearray()), b * 3,
    2 * b, b * 0, b * -1, b * True, b"a" b"b", b + memoryview(b"mv"))
a = bytearray(b"x")
alias = a
a += b"y"
a += memoryview(b"z")
a *= 2
print(a, alias is a, a * 2, 2 * bytearray(b"q"))
a *= 0
print(a, alias)
for call in (lambda: b + "c", lambda: b + 1, lambda: "c" + b, lambda: b * "a", lambda: b * 1.5,
        lambda: b * 10**30, lambda: b * 2**62, lambda: a.__iadd__("x"), lambda: a.__iadd__(5),
        lambda: bytearray() + "x", lambda: b - b, lambda: bytearray(b"a") * 2**63, lambda: b + [1]):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
