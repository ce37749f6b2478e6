# Encodings beyond the built-in ones, transforms, and search functions of a script's own.
import codecs


def tried(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for name in ("utf8", "latin1", "ascii", "UTF-16", "cp1252", "windows-1251", "koi8-r", "iso-8859-15", "rot13", "hex"):
    print(codecs.lookup(name).name, end=" ")
print(tried(codecs.lookup, "nope"))
print("h€".encode("cp1252"), b"h\x80".decode("cp1252"), "Привет".encode("koi8-r"), str(b"\xcf\xf0", "cp1251"))
print(tried("x\u1234".encode, "cp1252"), tried(b"\x81".decode, "cp1252"), "é\u1234".encode("cp437", "replace"))
print(bytes("€", "latin9"), "\u1234".encode("cp1252", "xmlcharrefreplace"))
print(codecs.encode("Hello", "rot13"), codecs.encode(b"abc", "hex"), codecs.decode(b"YWJj\n", "base64"))
print(tried("abc".encode, "rot13"), tried(b"abc".decode, "hex"))


def search(name):
    if name == "shout_ing":
        return codecs.CodecInfo(lambda text, errors="strict": (text.upper().encode(), len(text)),
                                lambda data, errors="strict": (bytes(data).decode().lower(), len(data)), name="shout")


codecs.register(search)
print("abc".encode("Shout-ing"), b"ABC".decode("shout_ing"), bytearray("x", "shout-ing"))
codecs.unregister(search)
print(tried("abc".encode, "shout-ing"))
print(codecs.charmap_encode("ab", "strict", {97: 98, 98: b"xy"}), codecs.charmap_decode(b"\0\1", "strict", "ab"))
print(codecs.escape_decode(rb"a\n\x41\101"), codecs.escape_encode(b"a\n\xff'"))
print(codecs.utf_8_decode(b"a\xc3", "strict", False), tried(codecs.utf_8_decode, b"a\xc3", "strict", True))
