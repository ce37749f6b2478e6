# bytes.decode: encodings, error handlers, the attributes of UnicodeDecodeError.
print(b"caf\xc3\xa9".decode(), b"caf\xe9".decode("latin-1"), b"abc".decode("ascii"),
    b"\xff\xfea\x00".decode("utf-16"), b"a\x00".decode("utf-16-le"), b"\x00a".decode("utf-16-be"),
    b"\xff\xfe\x00\x00a\x00\x00\x00".decode("utf-32"), bytearray(b"x").decode(encoding="utf-8",
    errors="strict"), b"".decode("utf-8"))
for errors in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(errors, ascii(b"a\xffb\xe2\x82c\xf0\x9f\x98".decode("utf-8", errors)), ascii(b"a\x80".decode("ascii",
        errors)))
print(ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")), ascii(b"\xef\xbb\xbfx".decode("utf-8")),
    ascii(b"\xef\xbb\xbfx".decode("utf-8-sig")) if 0 else "")
for data, encoding in ((b"a\xff", "utf-8"), (b"\xc3", "utf-8"), (b"\xe2\x82", "utf-8"), (b"\xe2\x28\xa1",
        "utf-8"), (b"\xf8\x88", "utf-8"), (b"\xed\xa0\x80", "utf-8"), (b"\xc0\x80", "utf-8"),
        (b"\xf4\x90\x80\x80", "utf-8"), (b"ab\x80", "ascii"), (b"a", "utf-16"), (b"\x00\xd8", "utf-16-le"),
        (b"\x00\x00\x11\x00", "utf-32-le"), (b"abc", "utf-32-be")):
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        print(error.encoding, error.object, error.start, error.end, error.reason, "|", error)
for call in (lambda: b"a".decode("nosuch"), lambda: b"\xff".decode("utf-8", "nosuch"), lambda: b"a".decode(5),
        lambda: b"a".decode("utf-8", 5), lambda: b"a".decode("utf-8", "strict", 1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
