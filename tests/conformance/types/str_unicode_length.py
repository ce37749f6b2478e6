# Lengths, normal forms of indices and methods on text with wide and combining characters.
text = "e\u0301a\u0308😀🇩🇪\ud800"
print(len(text), [hex(ord(c)) for c in text], ascii(text[::-1]), text.count("\u0301"), text.find("😀"),
    text.index("a"), ascii(text[4:6]), ascii(text.upper()))
long = ("x" * 100 + "€" + "y" * 100 + "😀") * 50
print(len(long), long.find("😀"), long.rfind("€"), long.count("y"), long[10099], ascii(long[100]),
    ascii(long[201]), long.index("😀", 300), ascii(long[-1]), long[-2], len(long.replace("€", "")),
    len(long.split("😀")))
print(chr(0), ascii(chr(0x10FFFF)), ord("\U0010ffff"), ascii(chr(0xD800)), ord("€"), chr(97))
for call in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: chr(1.5), lambda: ord("ab"),
        lambda: ord(""), lambda: ord(5), lambda: ord(b"ab"), lambda: chr(10**30), lambda: chr(),
        lambda: ord("a", 1)):
    try:
        print(call())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(ord(b"a"), ord(bytearray(b"b")))
