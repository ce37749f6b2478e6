# str(): objects, bytes with encodings, subclasses, __str__ that misbehaves.
class Both:
    def __repr__(self):
        return "<repr>"

    def __str__(self):
        return "<str>"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class Wrong:
    def __str__(self):
        return 5

    def __repr__(self):
        return None


class MyStr(str):
    pass


class Sub:
    def __str__(self):
        return MyStr("sub")


print(str(), repr(str("")), str(1), str(None), str([Both(), OnlyRepr()]), str(Both()), str(OnlyRepr()),
    str(b"ab"), str(object=5), type(str(Sub())).__name__, type(str(MyStr("x"))).__name__)
print(str(b"caf\xc3\xa9", "utf-8"), str(b"\xe9", "latin-1"), str(b"a\xff", "ascii", "replace"), str(b"a\xff",
    errors="ignore"), str(bytearray(b"x"), encoding="ascii"), str(memoryview(b"mv"), "utf-8"))
for call in (lambda: str(Wrong()), lambda: repr(Wrong()), lambda: str(b"\xff", "utf-8"), lambda: str("a",
        "utf-8"), lambda: str(5, "utf-8"), lambda: str(b"a", "nosuch"),
             lambda: str(b"a", "utf-8", "nosuch"), lambda: str(b"\xff", "utf-8", "nosuch"), lambda: str(1, 2),
             lambda: str(b"a", 5), lambda: str("a", "b", "c", "d"), lambda: str(x=1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Upper(str):
    def __new__(cls, text="none", *, bang=""):
        return super().__new__(cls, text.upper() + bang)


print(Upper("abc", bang="!"), Upper(), type(Upper("a") + "b").__name__, type(Upper("a").lower()).__name__,
    Upper("a") == "A", hash(Upper("a")) == hash("A"))
