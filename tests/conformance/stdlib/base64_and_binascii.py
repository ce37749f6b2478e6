# base64 and binascii: bytes as text and back.
import base64
import binascii


def attempt(do, *arguments, **named):
    try:
        print(do(*arguments, **named))
    except Exception as error:
        print(type(error).__name__, error)


for size in range(7):
    data = bytes(range(250, 250 + min(size, 6))) + b"x" * (size - 6)
    texts = base64.b64encode(data), base64.b32encode(data), base64.b32hexencode(data), base64.b16encode(data)
    print(*texts)
    print(base64.b64decode(texts[0]) == base64.b32decode(texts[1]) == base64.b32hexdecode(texts[2])
          == base64.b16decode(texts[3]) == data)
print(base64.urlsafe_b64encode(b"\xfb\xff"), base64.b64encode(b"\xfb\xff", b".,"), base64.urlsafe_b64decode("-_8="))
print(base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHh4\neHh4\n"))
for text in b"YQ==", "YWI=", b"Y W\nJj", b"YQ=", b"Y", b"YWJjZ", b"", b"====", b"YQ==YQ==", b"YW!I=", "\u00e9", b"Y=Q=":
    attempt(base64.b64decode, text)
    attempt(base64.b64decode, text, validate=True)
for text in b"me", b"mfra====", b"MFRA===", b"MFRA====", b"M1RA====", b"MFRGG===":
    attempt(base64.b32decode, text)
    attempt(base64.b32decode, text, casefold=True)
attempt(base64.b16decode, b"ab")
attempt(base64.b16decode, b"ab", True)
attempt(base64.b64encode, "text")
attempt(base64.b64decode, 1)
print(binascii.hexlify(b"\1\xab"), binascii.hexlify(b"abc", "-"), binascii.hexlify(b"abcd", ":", 2))
for text in b"0aFF", "0aff", b"abc", b"zz", "\u00e9\u00e9":
    attempt(binascii.unhexlify, text)
print(binascii.b2a_base64(b"ab"), binascii.b2a_base64(b"ab", newline=False), binascii.a2b_base64("YWI=\n"))
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"hello", 0))
attempt(binascii.crc32, "a")
print(binascii.Error.__mro__[1].__name__, issubclass(binascii.Incomplete, Exception))
