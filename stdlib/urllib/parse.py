"""URLs: taking them apart, putting them together, and quoting."""

import functools
import re
from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
    "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult",
    "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]

# Which schemes have what. The empty one stands for relative references.
_hierarchical = "file ftp gopher http https imap mms nntp prospero rsync rtsp rtsps rtspu sftp shttp svn svn+ssh wais ws wss"
uses_relative = ["", *(_hierarchical.replace("rsync ", "").split())]
uses_netloc = ["", *_hierarchical.split(), "snews", "telnet", "nfs", "git", "git+ssh", "itms-services"]
uses_params = ["", *"ftp hdl prospero http imap https shttp rtsp rtsps rtspu sip sips mms sftp tel".split()]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:", re.ASCII)
_AROUND = "".join(map(chr, range(33)))
_TAKEN_OUT = str.maketrans("", "", "\t\r\n")


# ---- str or bytes

def _as_text(*arguments):
    """The arguments as text, and what makes results of it: of their own kind. Empty text goes with both."""
    is_text = isinstance(arguments[0], str)
    for each in arguments[1:]:
        if each and isinstance(each, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return *arguments, _same
    return *(each.decode("ascii", "strict") if each else "" for each in arguments), _encoded


def _same(result):
    return result


def _encoded(result):
    return result.encode("ascii", "strict")


# ---- results

class _Text:
    """A result of text, which has a twin of bytes."""

    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._twin(*(part.encode(encoding, errors) for part in self))


class _Bytes:
    """A result of bytes, which has a twin of text."""

    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._twin(*(part.decode(encoding, errors) for part in self))


class _Located:
    """What the network location consists of."""

    __slots__ = ()

    def _sign(self, text):
        return text if isinstance(self.netloc, str) else text.encode()

    def _halves(self):
        """What stands before the last @, None without one; and what stands behind it."""
        user, at, host = self.netloc.rpartition(self._sign("@"))
        return user if at else None, host

    def _host_and_port(self):
        host = self._halves()[1]
        before, bracket, bracketed = host.partition(self._sign("["))
        if bracket:
            name, _, rest = bracketed.partition(self._sign("]"))
            port = rest.partition(self._sign(":"))[2]
        else:
            name, _, port = host.partition(self._sign(":"))
        return name, port or None

    @property
    def username(self):
        user = self._halves()[0]
        return None if user is None else user.partition(self._sign(":"))[0]

    @property
    def password(self):
        user, colon, password = (self._halves()[0] or self._sign("")).partition(self._sign(":"))
        return password if colon else None

    @property
    def hostname(self):
        name = self._host_and_port()[0]
        if not name:
            return None
        name, percent, zone = name.partition(self._sign("%"))
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._host_and_port()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        number = int(port)
        if number > 65535:
            raise ValueError("Port out of range 0-65535")
        return number


def _result_classes(name, fields, unsplit, *more):
    """The class for a result of text and the one for a result of bytes."""
    made = []
    for class_name, kind in ((name, _Text), (name + "Bytes", _Bytes)):
        base = namedtuple(class_name, fields, module=__name__)
        made.append(type(class_name, (base, *more, kind), {
            "__slots__": (), "__module__": __name__, "geturl": lambda self: unsplit(self),
            "__doc__": f"{class_name}({', '.join(fields.split())})",
        }))
    made[0]._twin, made[1]._twin = made[1], made[0]
    made[0]._encoded_counterpart = made[1]._twin._twin
    made[1]._decoded_counterpart = made[0]
    return made


DefragResult, DefragResultBytes = _result_classes(
    "DefragResult", "url fragment",
    lambda parts: parts.url + (b"#" if isinstance(parts.url, bytes) else "#") + parts.fragment
    if parts.fragment else parts.url)
SplitResult, SplitResultBytes = _result_classes(
    "SplitResult", "scheme netloc path query fragment", lambda parts: urlunsplit(parts), _Located)
ParseResult, ParseResultBytes = _result_classes(
    "ParseResult", "scheme netloc path params query fragment", lambda parts: urlunparse(parts), _Located)


# ---- taking apart

@functools.lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """Five parts: scheme, network location, path, query and fragment."""
    url, scheme, result = _as_text(url, scheme)
    url = url.lstrip(_AROUND).translate(_TAKEN_OUT)
    scheme = scheme.strip(_AROUND).translate(_TAKEN_OUT)
    netloc = query = fragment = ""
    found = _SCHEME.match(url)
    if found:
        scheme, url = found[0][:-1].lower(), url[found.end():]
    if url.startswith("//"):
        end = min(url.find(sign, 2) % (len(url) + 1) for sign in "/?#")
        netloc, url = url[2:end], url[end:]
        _check_brackets(netloc)
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    _check_normal(netloc)
    parts = SplitResult(scheme, netloc, url, query, fragment)
    return parts if result is _same else parts.encode()


def _check_brackets(netloc):
    if ("[" in netloc) != ("]" in netloc):
        raise ValueError("Invalid IPv6 URL")
    if "[" not in netloc:
        return
    host = netloc.partition("[")[2].partition("]")[0]
    if host.startswith("v"):
        if not re.fullmatch(r"v[a-fA-F0-9]+\..+", host):
            raise ValueError("IPvFuture address is invalid")
    elif re.fullmatch(r"(\d{1,3}\.){3}\d{1,3}", host):
        raise ValueError("An IPv4 address cannot be in brackets")
    elif not _is_version_6(host.partition("%")[0]):
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def _is_version_6(text):
    head, gap, tail = text.partition("::")
    groups = [group for part in (head, tail) for group in part.split(":") if part]
    if groups and re.fullmatch(r"(\d{1,3}\.){3}\d{1,3}", groups[-1]):
        groups[-1:] = ["0", "0"]
    if not all(re.fullmatch(r"[0-9a-fA-F]{1,4}", group) for group in groups):
        return False
    return len(groups) < 8 if gap else len(groups) == 8


def _check_normal(netloc):
    """Characters that a normal form turns into ones that divide a URL are not let in."""
    if not netloc or netloc.isascii():
        return
    import unicodedata
    plain = netloc.translate(str.maketrans("", "", "@:#?"))
    normal = unicodedata.normalize("NFKC", plain)
    if normal != plain and any(sign in normal for sign in "/?#@:"):
        raise ValueError(f"netloc {netloc!r} contains invalid characters under NFKC normalization")


def _split_parameters(path):
    """The last part of the path may have parameters behind a semicolon."""
    start = path.rfind("/")
    semicolon = path.find(";", max(start, 0))
    return (path, "") if semicolon < 0 else (path[:semicolon], path[semicolon + 1:])


def urlparse(url, scheme="", allow_fragments=True):
    """Six parts: those of urlsplit, and the parameters of the last part of the path."""
    url, scheme, result = _as_text(url, scheme)
    parts = urlsplit(url, scheme, allow_fragments)
    path, parameters = parts.path, ""
    if parts.scheme in uses_params and ";" in path:
        path, parameters = _split_parameters(path)
    parsed = ParseResult(parts.scheme, parts.netloc, path, parameters, parts.query, parts.fragment)
    return parsed if result is _same else parsed.encode()


def urldefrag(url):
    """The URL without its fragment, and the fragment."""
    url, result = _as_text(url)
    fragment = ""
    if "#" in url:
        *parts, fragment = urlparse(url)
        url = urlunparse((*parts, ""))
    parts = DefragResult(url, fragment)
    return parts if result is _same else parts.encode()


# ---- putting together

def urlunsplit(components):
    """The URL of five parts."""
    scheme, netloc, url, query, fragment, result = _as_text(*components)
    if netloc:
        if url and not url.startswith("/"):
            url = "/" + url
        url = "//" + netloc + url
    elif url.startswith("//") or scheme and scheme in uses_netloc and (not url or url.startswith("/")):
        url = "//" + url
    return result("".join((scheme + ":" if scheme else "", url, "?" + query if query else "",
                           "#" + fragment if fragment else "")))


def urlunparse(components):
    """The URL of six parts."""
    scheme, netloc, url, parameters, query, fragment, result = _as_text(*components)
    if parameters:
        url += ";" + parameters
    return result(urlunsplit((scheme, netloc, url, query, fragment)))


def urljoin(base, url, allow_fragments=True):
    """Where a reference leads that stands in a text at base."""
    if not base:
        return url
    if not url:
        return base
    base, url, result = _as_text(base, url)
    here = urlparse(base, "", allow_fragments)
    there = urlparse(url, here.scheme, allow_fragments)
    if there.scheme != here.scheme or there.scheme not in uses_relative:
        return result(url)
    if there.scheme in uses_netloc:
        if there.netloc:
            return result(urlunparse(there))
        there = there._replace(netloc=here.netloc)
    if not there.path and not there.params:
        return result(urlunparse(there._replace(path=here.path, params=here.params, query=there.query or here.query)))
    return result(urlunparse(there._replace(path=_joined_path(here.path, there.path))))


def _joined_path(base, path):
    """The path with its dots resolved."""
    if path.startswith("/"):
        parts = path.split("/")
    else:
        around = base.split("/")
        if around[-1]:
            del around[-1]
        parts = around + path.split("/")
        parts[1:-1] = filter(None, parts[1:-1])
    kept = []
    for part in parts:
        if part == "..":
            if kept:
                kept.pop()
        elif part != ".":
            kept.append(part)
    if parts[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept) or "/"


def unwrap(url):
    """The URL without <URL:…> around it."""
    url = str(url).strip()
    if url.startswith("<") and url.endswith(">"):
        url = url[1:-1].strip()
    return url.removeprefix("URL:").strip()


# ---- quoting

_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def quote(string, safe="/", encoding=None, errors=None):
    """The text with %XX for all but letters, digits and _.-~ and what is safe."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote, with + for spaces, as forms send them."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    safe = safe + (" " if isinstance(safe, str) else b" ")  # a list of the caller's stays as it is
    return quote(string, safe, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """As quote, for bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    texts = _texts_of_bytes(safe if isinstance(safe, str) else bytes([c for c in safe if c < 128]))
    return "".join([texts[byte] for byte in bs])


@functools.lru_cache
def _texts_of_bytes(safe):
    """How each byte is written."""
    kept = _SAFE.union(safe.encode("ascii", "ignore") if isinstance(safe, str) else safe)
    return [chr(byte) if byte in kept else f"%{byte:02X}" for byte in range(256)]


_QUOTED = re.compile(b"%([0-9a-fA-F]{2})")


def unquote_to_bytes(string):
    """The bytes that were quoted."""
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    return _QUOTED.sub(lambda found: bytes([int(found[1], 16)]), string)


def unquote(string, encoding="utf-8", errors="replace"):
    """The text that was quoted."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode("utf-8" if encoding is None else encoding,
                                               "replace" if errors is None else errors)
    if "%" not in string:
        return string
    encoding, errors = encoding or "utf-8", errors or "replace"

    def plain(found):
        return unquote_to_bytes(found[0]).decode(encoding, errors)

    return re.sub(r"[\x00-\x7f]*%[\x00-\x7f]*", plain, string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote, with spaces for +."""
    return unquote(string.replace("+", " "), encoding, errors)


# ---- queries

def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A query: name=value&…, of a mapping or of pairs; with doseq a value may be a sequence of several."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        values = [value]
        if doseq and not isinstance(value, (bytes, str)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        pairs.extend(f"{quoted(name)}={quoted(each)}" for each in values)
    return "&".join(pairs)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    """A dict of the names of a query, with the list of its values for each."""
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    """The pairs of a query in their order."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    is_text = isinstance(qs, str)
    if not is_text:
        if not qs:
            return []
        qs = bytes(memoryview(qs)).decode("latin-1")
    if not isinstance(separator, str):
        separator = separator.decode("ascii")
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")

    def plain(part):
        part = part.replace("+", " ")
        return unquote(part, encoding, errors) if is_text else unquote_to_bytes(part.encode("latin-1"))

    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            shown = field if is_text else field.encode("latin-1")
            raise ValueError(f"bad query field: {shown!r}")
        if value or keep_blank_values:
            pairs.append((plain(name), plain(value)))
    return pairs
