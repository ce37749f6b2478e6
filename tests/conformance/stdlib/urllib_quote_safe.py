# What is safe to quote(): text, bytes, numbers; the same in turn, for the tables are kept.
from urllib.parse import quote, quote_from_bytes, quote_plus


def attempt(action):
    try:
        return ascii(action())
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


for text in "a b/c?d", "", "\u00e9~-_.", "\0\x7f", b"a b\xff/", bytearray(b"a /"):
    for safe in "/", "", ":/?", "\u00e9/", b"/", b"/\xff", [47, 300], [-1], bytearray(b"? "), " ", None, 3, "/":
        print(text, safe, attempt(lambda: quote(text, safe)), attempt(lambda: quote_from_bytes(text, safe)))
own = [47]
print(attempt(lambda: quote_plus(b"a b/", own)), own, quote_plus("a b/", "/"), quote_plus(b"a b/", b"/"))
