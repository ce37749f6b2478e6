# Error handlers: those of the library, and registered ones that natives ask.
import codecs


def tried(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


codecs.register_error("size", lambda error: (f"<{error.end - error.start}>", error.end))
print("aé\u1234é".encode("ascii", "size"), b"a\xff\xfeb".decode("utf-8", "size"), b"\xffx".decode("ascii", "size"))
answers = {"bytes": lambda e: (b"\xff", e.end), "bad": lambda e: ("\xff", e.end), "last": lambda e: ("x", -1),
           "far": lambda e: ("x", 99), "none": lambda e: 1}
for name, handler in answers.items():
    codecs.register_error(name, handler)
    print(name, tried("éab".encode, "ascii", name), tried(b"\xffab".decode, "ascii", name))
print(tried("é".encode, "ascii", "nope"), "a".encode("ascii", "nope"))
print(tried(codecs.lookup_error, "nope"), tried(codecs.register_error, "x", 1))

faults = [UnicodeEncodeError("ascii", "aéb", 1, 2, "why"), UnicodeDecodeError("ascii", b"a\xffb", 1, 2, "why"),
          UnicodeTranslateError("aéb", 1, 2, "why"), ValueError()]
for name in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape",
             "surrogatepass"):
    print(name, [tried(codecs.lookup_error(name), fault) for fault in faults])
