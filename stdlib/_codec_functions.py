"""The stateless encoders and decoders that codecs names one by one: (result, how much was consumed)."""

from _codec_handlers import lookup_error

_str = str

__all__ = ["ascii_decode", "ascii_encode", "charmap_build", "charmap_decode", "charmap_encode", "escape_decode",
           "escape_encode", "latin_1_decode", "latin_1_encode", "raw_unicode_escape_decode",
           "raw_unicode_escape_encode", "readbuffer_encode", "unicode_escape_decode", "unicode_escape_encode",
           "utf_16_be_decode", "utf_16_be_encode", "utf_16_decode", "utf_16_encode", "utf_16_le_decode",
           "utf_16_le_encode", "utf_32_be_decode", "utf_32_be_encode", "utf_32_decode", "utf_32_encode",
           "utf_32_le_decode", "utf_32_le_encode", "utf_8_decode", "utf_8_encode"]


def _pair(name, encoding, is_incremental):
    def encode(str, errors=None, /):
        if not isinstance(str, _str):
            raise TypeError(f"{name}_encode() argument 1 must be str, not {type(str).__name__}")
        return str.encode(encoding, errors or "strict"), len(str)

    def decode(data, errors=None, final=False, /):
        data = bytes(memoryview(data))
        if final or not is_incremental:
            return data.decode(encoding, errors or "strict"), len(data)
        return decode_available(data, encoding, errors or "strict")

    def decode_escape(data, errors=None, final=True, /):
        data = data.encode("utf-8" if encoding == "unicode_escape" else "latin-1") if isinstance(data, str) else data
        return bytes(data).decode(encoding, errors or "strict"), len(data)

    decode = decode_escape if "escape" in encoding else decode
    encode.__name__ = encode.__qualname__ = name + "_encode"
    decode.__name__ = decode.__qualname__ = name + "_decode"
    return encode, decode


def decode_available(data, encoding, errors):
    """Decodes all but a character at the end that is not complete: (text, number of bytes)."""
    for left in range(min(4, len(data) + 1)):
        whole = data[:len(data) - left]
        try:
            whole.decode(encoding)
        except UnicodeDecodeError as problem:
            if problem.end == len(whole) and problem.reason in ("unexpected end of data", "truncated data"):
                continue
            try:
                return whole.decode(encoding, errors), len(whole)
            except UnicodeDecodeError:
                if problem.end < len(whole) - 3:
                    raise
                continue
        return whole.decode(encoding, errors), len(whole)
    return data.decode(encoding, errors), len(data)


utf_8_encode, utf_8_decode = _pair("utf_8", "utf-8", True)
ascii_encode, ascii_decode = _pair("ascii", "ascii", False)
latin_1_encode, latin_1_decode = _pair("latin_1", "latin-1", False)
utf_16_encode, utf_16_decode = _pair("utf_16", "utf-16", True)
utf_16_le_encode, utf_16_le_decode = _pair("utf_16_le", "utf-16-le", True)
utf_16_be_encode, utf_16_be_decode = _pair("utf_16_be", "utf-16-be", True)
utf_32_encode, utf_32_decode = _pair("utf_32", "utf-32", True)
utf_32_le_encode, utf_32_le_decode = _pair("utf_32_le", "utf-32-le", True)
utf_32_be_encode, utf_32_be_decode = _pair("utf_32_be", "utf-32-be", True)
unicode_escape_encode, unicode_escape_decode = _pair("unicode_escape", "unicode_escape", False)
raw_unicode_escape_encode, raw_unicode_escape_decode = _pair("raw_unicode_escape", "raw_unicode_escape", False)


def readbuffer_encode(data, errors=None, /):
    return (data.encode() if isinstance(data, str) else bytes(data)), len(data)


# ---- Maps

def charmap_build(map, /):
    """The map the other way round, for charmap_encode."""
    return {ord(character): byte for byte, character in enumerate(map) if character != "\ufffe"}


def _mapped_byte(mapping, number):
    """The bytes of a character, or None."""
    try:
        found = mapping[number]
    except LookupError:
        return None
    if isinstance(found, int):
        if not 0 <= found < 256:
            raise TypeError("character mapping must be in range(256)")
        return bytes((found,))
    if found is None or isinstance(found, bytes):
        return found
    raise TypeError(f"character mapping must return integer, bytes or None, not {type(found).__name__}")


def charmap_encode(str, errors=None, mapping=None, /):
    """Encodes with a map from numbers of characters to bytes."""
    if mapping is None:
        return latin_1_encode(str, errors)
    pieces = []
    at = 0
    while at < len(str):
        piece = _mapped_byte(mapping, ord(str[at]))
        if piece is not None:
            pieces.append(piece)
            at += 1
            continue
        end = at + 1
        while end < len(str) and _mapped_byte(mapping, ord(str[end])) is None:
            end += 1
        fault = UnicodeEncodeError("charmap", str, at, end, "character maps to <undefined>")
        replacement, at = lookup_error(errors or "strict")(fault)
        if not isinstance(replacement, bytes):
            parts = [_mapped_byte(mapping, ord(character)) for character in replacement]
            if None in parts:
                raise fault
            replacement = b"".join(parts)
        pieces.append(replacement)
        if at < 0:
            at += len(str)
    return b"".join(pieces), len(str)


def charmap_decode(data, errors=None, mapping=None, /):
    """Decodes with a map from bytes to characters: a text, or a mapping to texts, numbers or None."""
    data = bytes(data)
    if mapping is None:
        return latin_1_decode(data, errors)
    pieces = []
    at = 0
    while at < len(data):
        try:
            found = mapping[data[at]]
        except LookupError:
            found = None
        if isinstance(found, int):
            found = chr(found)
        if found is not None and found != "\ufffe":
            pieces.append(found)
            at += 1
            continue
        fault = UnicodeDecodeError("charmap", data, at, at + 1, "character maps to <undefined>")
        replacement, at = lookup_error(errors or "strict")(fault)
        pieces.append(replacement)
        if at < 0:
            at += len(data)
    return "".join(pieces), len(data)


# ---- Escapes in bytes

_ESCAPES = {ord(k): ord(v) for k, v in zip("\\'\"abfnrtv", "\\'\"\a\b\f\n\r\t\v")}
_OCTAL = b"01234567"


def escape_encode(data, errors=None, /):
    """Bytes as they stand in a literal."""
    literal = repr(bytes(data))
    text = literal[2:-1].replace("'", "\\'") if literal[1] == '"' else literal[2:-1]
    return text.encode("ascii"), len(data)


def escape_decode(data, errors=None, /):
    """The bytes that a literal means."""
    data = data.encode() if isinstance(data, str) else bytes(data)
    result = bytearray()
    at = 0
    while at < len(data):
        byte = data[at]
        at += 1
        if byte != 92:
            result.append(byte)
            continue
        if at == len(data):
            raise ValueError("Trailing \\ in string")
        byte = data[at]
        at += 1
        if byte in _ESCAPES:
            result.append(_ESCAPES[byte])
        elif byte in _OCTAL:
            end = at
            while end < at + 2 and data[end:end + 1] and data[end] in _OCTAL:
                end += 1
            result.append(int(data[at - 1:end], 8) & 255)
            at = end
        elif byte == 120:
            digits = data[at:at + 2]
            try:
                result.append(int(digits, 16) if len(digits) == 2 else int("x"))
                at += 2
            except ValueError:
                if errors in (None, "strict"):
                    raise ValueError(f"invalid \\x escape at position {at - 2}") from None
                if errors not in ("replace", "ignore"):
                    raise ValueError(f"decoding error; unknown error handling code: {errors}") from None
                result += b"?" if errors == "replace" else b""
                at += 1 if digits[:1].isalnum() else 0
        elif byte != 10:
            result += bytes((92, byte))
    return bytes(result), len(data)
