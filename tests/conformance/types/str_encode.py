# str.encode: encodings, error handlers, the attributes of UnicodeEncodeError.
text = "aé€😀"
for encoding in ("utf-8", "utf8", "UTF_8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "U8"):
    print(encoding, text.encode(encoding))
for errors in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    print(errors, text.encode("ascii", errors), text.encode("latin-1", errors))
print("\ud800x".encode("utf-8", "surrogatepass"), "\udcff".encode("ascii", "surrogateescape"),
    "\ud800".encode("utf-8", "replace"), "\ud800".encode("utf-16-le", "surrogatepass"), "".encode("utf-16"),
    "é".encode(errors="strict"), "é".encode(encoding="latin1"))
for arguments in (("ascii",), ("latin-1",), ("nosuch",), ("ascii", "nosuch"), (5,), ("ascii", 5), ("utf-8",
        "nosuch"), (None,)):
    try:
        print(text.encode(*arguments))
    except (UnicodeEncodeError, LookupError, TypeError) as error:
        print(type(error).__name__, error)
for bad, encoding in (("ab\udc80\udc81c", "utf-8"), ("x\u20ac\u20acy", "latin-1"), ("\ud83dx", "utf-16"),
        ("a\x80", "ascii")):
    try:
        bad.encode(encoding)
    except UnicodeEncodeError as error:
        print(error.encoding, ascii(error.object), error.start, error.end, error.reason, "|", error)
