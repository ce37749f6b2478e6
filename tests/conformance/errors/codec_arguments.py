# The types of encoding and errors are checked before an encoding is looked for.
def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except (TypeError, LookupError, ValueError) as error:
        print(type(error).__name__, error)


for name in "zork", "cp1252", "utf-8":
    attempt("a".encode, name, 1)
    attempt(b"a".decode, name, 1)
    attempt(bytearray(b"a").decode, name, None)
    attempt(str, b"a", name, 1)
    attempt(bytes, "a", name, 1)
    attempt(bytearray, "a", encoding=name, errors=2)
attempt("a".encode, 1, 2)
attempt(b"a".decode, None, 2)
attempt(str, b"a", 1, 2)
attempt("a".encode, errors=3)
attempt("a".encode, "zork", "strict")

# No bytes are no text in any encoding, and nobody looks for it.
print(repr(b"".decode("no such")), repr(bytearray().decode("hex")), repr(str(b"", "no such")))
for call in (lambda: b"".decode("a\0b"), lambda: str(b"", "a\0b"), lambda: b"".decode("no such", 5), lambda: b"".decode(5)):
    try:
        print(repr(call()))
    except (TypeError, ValueError, LookupError) as error:
        print(type(error).__name__, error)
