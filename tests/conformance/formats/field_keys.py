# Keys in the fields of str.format may hold anything but ']'.
table = {"{": 1, "{a}": 2, "!": 3, ":": 4, "[": 5}
print("{0[{]} {0[{a}]} {0[!]} {0[:]} {0[[]}".format(table))
for template in "{0.{}}", "{{0[a}", "{0[a}", "{[[}":
    try:
        print(template.format(table))
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
for arguments in (1, ""), (b"", ""), ("", "utf-8"), (b"x", "nosuch"), (bytearray(b"ab"), "ascii", "strict"):
    try:
        print(repr(str(*arguments)))
    except (TypeError, LookupError) as error:
        print(type(error).__name__, error)
print(repr(str(encoding="")), repr(str(object="", errors="x") if False else ""))


class Text(str):
    def __bytes__(self):
        return b"own"


print(bytes(Text("a")))
data = bytearray(range(6))
view = memoryview(data)
try:
    data[0:5:2] = b""
except BufferError as error:
    print(error)


class Complex(complex):
    def __complex__(self):
        return 3 + 1j


print(complex(Complex(1)), complex(1, Complex(2)))
