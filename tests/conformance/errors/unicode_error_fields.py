# The fields of the exceptions about encodings: what is kept of an object with bytes, what may be stored, what is shown
# of a field that was deleted.
def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


given = bytearray(b"\xffa")
error = UnicodeDecodeError("ascii", given, 0, 1, "why")
given[0] = 0
print(error.object, error.args, error)
print(UnicodeDecodeError("ascii", memoryview(b"abc"), 0, 2, "why").object)
attempt(UnicodeDecodeError, "ascii", 3, 0, 1, "why")
attempt(UnicodeDecodeError, "ascii", "text", 0, 1, "why")
for name in "start", "end":
    for value in "a", None, 1.0, True, 7:
        attempt(setattr, error, name, value)
    attempt(delattr, error, name)
    print(getattr(error, name))
error = UnicodeEncodeError("ascii", "abc", 0, 1, "why")
del error.reason
print(error, error.reason)
del error.encoding
print(error, error.encoding)
del error.object
print(repr(str(error)))
