# Encodings that say every character in ASCII: utf-7, punycode, idna.
import codecs


def attempt(function, *arguments):
    try:
        print(ascii(function(*arguments)))
    except UnicodeError as error:
        print(type(error).__name__, ascii(str(error)))


TEXTS = ["plain", "a+b", "h\xe9~ \\", "\u65e5\u672c-x", "\U0001f600", "\ud800", "+\xe9", "", "a.\xe9.B", "\u65e5\u672c\u3002jp",
         "xn--\xe9", "a..\xe9", "\xe9" * 60, "B\xfccher", "\u05d0a", "\xdf.com", "\uff41"]
for text in TEXTS:
    for name in "utf-7", "punycode", "idna":
        attempt(text.encode, name)
SEQUENCES = [b"abc", b"+AGE-", b"+-", b"a+AOk.b", b"+", b"+A", b"+AOkA-", b"+AOn-", b"+2AD-", b"+2AA-", b"+2D3eAA-", b"\xff",
             b"+!", b"+AOk"]
for data in SEQUENCES:
    for errors in "strict", "ignore", "replace":
        attempt(data.decode, "utf-7", errors)
for data in [b"bcher-kva", b"Bcher-KVA", b"abc-", b"a-!", b"99999999", b"ab-\xff", b""]:
    attempt(data.decode, "punycode")
    attempt(data.decode, "punycode", "ignore")
for data in [b"xn--bcher-kva.com", b"A.B", b"a.", b"xn--", b"xn--abc-", b"xn--!!", b"a\xffb", b""]:
    attempt(data.decode, "idna")
attempt(codecs.lookup("idna").encode, "a", "ignore")
attempt("a".encode, "punycode", "strict")
print(codecs.lookup("U7").name, codecs.lookup("utf7").name, codecs.lookup("punycode").name)
decoder = codecs.getincrementaldecoder("utf-7")()
print([decoder.decode(bytes([byte])) for byte in b"a+AOkA6Q-b+-"], decoder.decode(b"", True))
encoder = codecs.getincrementalencoder("utf-7")()
print([encoder.encode(character) for character in "a\xe9+."], encoder.encode("", True))
