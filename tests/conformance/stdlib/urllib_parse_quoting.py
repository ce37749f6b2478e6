# Quoting, and queries.
from urllib.parse import *

for text in ("a/b c~\xe9", b"\xff a", "", "a+b&c=d", "/?#[]@!$&'()*+,;="):
    print(quote(text), quote(text, safe=""), quote_plus(text), quote(text, safe=b"& "))
print(quote("\xe9", encoding="latin-1"), quote("\udc80", errors="replace"), quote_from_bytes(bytearray(b"a b")), quote_from_bytes(b""))
for text in ("%zz%41%e9%C3%A9+", "", "%", "\xe9%C3%A9\u20ac%20", "%E2%82%AC", b"a%20%FF"):
    print(repr(unquote(text)), unquote_to_bytes(text))
print(repr(unquote("%e9", "latin-1")), repr(unquote("%e9", errors="ignore")), repr(unquote_plus("a+b%2B")))
print(urlencode({"a": 1, "b": [1, 2]}), urlencode({"a": 1, "b": [1, 2], "c": "xy", "d": 5}, doseq=True))
print(urlencode([("a", "x y"), ("b", b"z\xff"), (b"c", None)]), urlencode({"a": "x y/"}, quote_via=quote), urlencode({}), urlencode(()))
print(urlencode({"\xe9": "\u20ac"}), urlencode({"a": "/"}, safe="/"))
print(parse_qs("a=1&a=2&b=&c&d=x+y%21"), parse_qs("a=1&b=", keep_blank_values=True), parse_qs(""), parse_qs(b"a=%ff"))
print(parse_qsl("a=1;b=2", separator=";"), parse_qsl("a=1&&b=2=3"), parse_qsl("%e9=1", encoding="latin-1"), parse_qsl(b""))
for call in (lambda: quote(5), lambda: quote(b"a", encoding="utf-8"), lambda: quote(b"a", errors="x"), lambda: quote("a", encoding="x"),
             lambda: urlencode("abc"), lambda: urlencode(5), lambda: parse_qsl("a", strict_parsing=True), lambda: parse_qs(5),
             lambda: parse_qsl("a=1&b=2", max_num_fields=1), lambda: parse_qsl("a", separator=""), lambda: parse_qs("&", strict_parsing=True)):
    try:
        print(call())
    except (TypeError, ValueError, LookupError) as error:
        print(type(error).__name__, error)
