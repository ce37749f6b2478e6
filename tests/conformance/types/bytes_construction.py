# bytes(): every kind of argument, and what is refused.
class Bytes:
    def __bytes__(self):
        return b"hook"


class Wrong:
    def __bytes__(self):
        return "text"


class Index:
    def __index__(self):
        return 3


print(bytes(), bytes(3), bytes([1, 255]), bytes((65, 66)), bytes(range(4)), bytes(b"ab"),
    bytes(bytearray(b"x")), bytes(memoryview(b"mv")), bytes("é", "utf-8"), bytes("é", "latin-1"), bytes("é",
    "ascii", "replace"), bytes(Bytes()), bytes(Index()), bytes(iter([1, 2])), bytes({3: 1}), bytes(source=b"s"),
    bytes("a", encoding="ascii"))
for call in (lambda: bytes(-1), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(["a"]),
        lambda: bytes("a"), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes(Wrong()), lambda: bytes("é",
        "ascii"), lambda: bytes(1, "ascii"), lambda: bytes([1], "ascii"), lambda: bytes(10**30),
        lambda: bytes("a", "nosuch"), lambda: bytes("a", 5),
             lambda: bytes(b"a", "ascii"), lambda: bytes(encoding="ascii"), lambda: bytes(errors="x"),
             lambda: bytes("a", "ascii", "strict", 1), lambda: bytes(x=1), lambda: bytes([1.5]),
             lambda: bytes(object()), lambda: bytes(2**62)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class MyBytes(bytes):
    def __new__(cls, data=b"", tag=None):
        self = super().__new__(cls, data)
        self.tag = tag
        return self


m = MyBytes(b"abc", tag=1)
print(m, m.tag, type(m[:1]), type(m + b"d"), m == b"abc", hash(m) == hash(b"abc"), type(bytes(m)),
    type(m.upper()), MyBytes.fromhex("00ff"), type(MyBytes.fromhex("00")))
