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
