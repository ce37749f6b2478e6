"""The error handlers of codecs: from an exception to (what stands in the place, where to go on)."""


def _part(exc):
    return exc.object[exc.start:exc.end]


def _refuse(exc):
    raise TypeError(f"don't know how to handle {type(exc).__name__} in error callback")


def strict_errors(exception, /):
    """Raises the exception."""
    if isinstance(exception, BaseException):
        raise exception
    raise TypeError("codec must pass exception instance")


def ignore_errors(exception, /):
    """Nothing in the place."""
    if not isinstance(exception, UnicodeError) or type(exception) is UnicodeError:
        _refuse(exception)
    return "", exception.end


def replace_errors(exception, /):
    """A question mark, or U+FFFD."""
    if isinstance(exception, UnicodeEncodeError):
        return "?" * len(_part(exception)), exception.end
    if isinstance(exception, UnicodeDecodeError):
        return "\ufffd", exception.end
    if isinstance(exception, UnicodeTranslateError):
        return "\ufffd" * len(_part(exception)), exception.end
    _refuse(exception)


def xmlcharrefreplace_errors(exception, /):
    """The number as in XML."""
    if not isinstance(exception, UnicodeEncodeError):
        _refuse(exception)
    return "".join(f"&#{ord(c)};" for c in _part(exception)), exception.end


def _escape(number):
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def backslashreplace_errors(exception, /):
    """The number as in a string literal."""
    if isinstance(exception, UnicodeDecodeError):
        return "".join(f"\\x{byte:02x}" for byte in _part(exception)), exception.end
    if isinstance(exception, (UnicodeEncodeError, UnicodeTranslateError)):
        return "".join(_escape(ord(c)) for c in _part(exception)), exception.end
    _refuse(exception)


def namereplace_errors(exception, /):
    """The name as in a string literal, or the number."""
    if not isinstance(exception, UnicodeEncodeError):
        _refuse(exception)
    from unicodedata import name

    named = ((name(c, None), c) for c in _part(exception))
    return "".join(f"\\N{{{known}}}" if known else _escape(ord(c)) for known, c in named), exception.end


def surrogateescape(exception, /):
    """Bytes that cannot be decoded as U+DC80 to U+DCFF, and back."""
    if isinstance(exception, UnicodeEncodeError):
        numbers = [ord(c) for c in _part(exception)]
        if not all(0xDC80 <= number <= 0xDCFF for number in numbers):
            raise exception
        return bytes(number - 0xDC00 for number in numbers), exception.end
    if isinstance(exception, UnicodeDecodeError):
        text = ""
        for byte in _part(exception)[:4]:
            if byte < 128:
                break
            text += chr(0xDC00 + byte)
        if not text:
            raise exception
        return text, exception.start + len(text)
    _refuse(exception)


# encoding, without separators -> bytes of a unit and their order; 0: the three bytes of UTF-8
_SURROGATE_FORMS = {"utf8": (0, "big"), "cp65001": (0, "big"), "utf16": (2, "little"), "utf16le": (2, "little"),
                    "utf16be": (2, "big"), "utf32": (4, "little"), "utf32le": (4, "little"), "utf32be": (4, "big")}


def surrogatepass(exception, /):
    """Surrogates as if they were characters."""
    if not isinstance(exception, (UnicodeEncodeError, UnicodeDecodeError)):
        _refuse(exception)
    form = _SURROGATE_FORMS.get(exception.encoding.lower().replace("-", "").replace("_", ""))
    if form is None:
        raise exception
    size, order = form
    if isinstance(exception, UnicodeEncodeError):
        numbers = [ord(c) for c in _part(exception)]
        if not all(0xD800 <= number <= 0xDFFF for number in numbers):
            raise exception
        return b"".join(number.to_bytes(size, order) if size else
                        bytes([0xE0 | number >> 12, 0x80 | number >> 6 & 63, 0x80 | number & 63])
                        for number in numbers), exception.end
    data = exception.object[exception.start:exception.start + (size or 3)]
    number = 0
    if size and len(data) == size:
        number = int.from_bytes(data, order)
    elif not size and len(data) == 3 and data[0] >> 4 == 14 and data[1] >> 6 == 2 and data[2] >> 6 == 2:
        number = (data[0] & 15) << 12 | (data[1] & 63) << 6 | data[2] & 63
    if not 0xD800 <= number <= 0xDFFF:
        raise exception
    return chr(number), exception.start + len(data)


_handlers = {"strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
             "xmlcharrefreplace": xmlcharrefreplace_errors, "backslashreplace": backslashreplace_errors,
             "namereplace": namereplace_errors, "surrogateescape": surrogateescape, "surrogatepass": surrogatepass}


def register_error(errors, handler, /):
    """Add an error handler: handler(exception) gives (what stands in the place, where to go on)."""
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {type(errors).__name__}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def find(name):
    """The handler of a name, or None."""
    return _handlers.get(name)


def lookup_error(name, /):
    """The handler of a name."""
    if name not in _handlers:
        raise LookupError(f"unknown error handler name '{name}'")
    return _handlers[name]
