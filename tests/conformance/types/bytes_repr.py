# repr of bytes and bytearray, every byte and both quotes.
print(bytes(range(64)))
print(bytes(range(64, 160)))
print(bytes(range(250, 256)), b"it's", b'say "x"', b"both ' and \"", b"\\", b"", bytearray(b"it's \"\\"),
    bytearray(), str(b"a"), f"{b'x'!r:>8}|", "%s %r %a" % (b"a", b"b", b"c"))


class Sub(bytearray):
    pass


print(Sub(b"x"), repr(type("B", (bytes,), {})(b"y")))
