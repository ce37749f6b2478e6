# URLs taken apart, joined and put together.
from urllib.parse import *
import urllib.parse

for url in ("http://user:pass@Host.com:80/p/a;x?q=1#f", "HTTP://h", "//h/p", "p/q?x", "mailto:a;b@c", "http://[::1]:80/", "x:y",
            " http://x\n/a", "http://h:/", "http://@h", "", "http://h/a;b/c;d", "?a#b", b"http://h/?a", "http://[v1.x]/", "1a:b",
            "file:///a", "http://h?q", "http://h#f?g"):
    parts = urlparse(url)
    print(parts)
    print(urlsplit(url), parts.username, parts.password, parts.hostname, parts.port, parts.geturl())
for url in ("http://h:99999/", "http://h:abc/", "//[::1", "http://[zz]/", "http://[1.2.3.4]/", "http://a\u2100b/", "http://[v1]/"):
    try:
        print(urlsplit(url).port)
    except ValueError as error:
        print(error)
base = "http://a/b/c/d;p?q"
for url in ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "g;x?y#s", "", ".", "./", "..", "../",
            "../g", "../..", "../../", "../../g", "../../../g", "/./g", "/../g", "g.", ".g", "g..", "./../g", "g/./h", "g/../h",
            "http:g", "g?y/../x", "g#s/../x"):
    print(repr(url), urljoin(base, url))
print(urljoin("a/b", "../../c"), urljoin(b"http://a/b", b"c"), urljoin("", "x"), urljoin("http://h", "x"))
try:
    urljoin("a", b"b")
except TypeError as error:
    print(error)
print(urlunsplit(("http", "h", "p", "q", "f")), urlunparse(("", "", "p", "x", "", "f")), urldefrag("http://a#b"), urldefrag("a"))
print(urldefrag("a#b").geturl(), urlsplit("http://h/p")._replace(path="/x").geturl(), urlunsplit(("", "", "//x", "", "")))
print(urlsplit("http://h/").encode(), urlsplit(b"http://h/").decode(), urllib.parse.unwrap(" <URL:http://x> "))
print(urlsplit("p?x", scheme="s"), urlsplit("p#x", allow_fragments=False), isinstance(urlsplit(""), tuple))
