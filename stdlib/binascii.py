"""Bytes as text of other bytes: hexadecimal and base64; check sums."""

import _base64
from _builtin_functions import present

__all__ = ["a2b_base64", "a2b_hex", "b2a_base64", "b2a_hex", "crc32", "crc_hqx", "hexlify", "unhexlify", "Error",
           "Incomplete"]


class Error(ValueError):
    """The text does not stand for bytes."""


class Incomplete(Exception):
    """The text ends too early."""


_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_OTHER_BYTES = bytes(set(range(256)) - set(_ALPHABET + b"="))
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}
_PAD = ord("=")


def _bytes_of_text(data):
    """The bytes of an argument that may be ASCII text."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("argument should be bytes, buffer or ASCII string, "
                        f"not {type(data).__name__!r}") from None


def _bytes_of(data):
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}") from None


def hexlify(data, sep=..., bytes_per_sep=1):
    """Two hexadecimal digits for each byte."""
    if type(data) is not bytes:
        data = _bytes_of(data)
    return (data.hex() if sep is ... else data.hex(sep, bytes_per_sep)).encode("ascii")


def unhexlify(hexstr, /):
    """The bytes that pairs of hexadecimal digits stand for."""
    text = _bytes_of_text(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    if text.translate(None, b"0123456789abcdefABCDEF"):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text.decode("ascii"))


b2a_hex, a2b_hex = hexlify, unhexlify


def b2a_base64(data, /, *, newline=True):
    """Four letters for each three bytes, a newline at the end."""
    return _base64.encode(data if type(data) is bytes else _bytes_of(data), newline)


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes that letters of base64 stand for; other letters are passed over unless in strict mode."""
    regular = _base64.decode(data)
    return _irregular_base64(_bytes_of_text(data), strict_mode) if regular is None else regular


def _irregular_base64(text, strict_mode):
    if not strict_mode:
        regular = _base64.decode(text.translate(None, _OTHER_BYTES))
        if regular is not None:
            return regular
    if strict_mode and text[:1] == b"=":
        raise Error("Leading padding not allowed")
    out = bytearray()
    bits = count = pads = 0
    for at, letter in enumerate(text):
        if letter == _PAD:
            pads += 1
            if count >= 2 and count + pads >= 4:
                if strict_mode and at + 1 < len(text):
                    raise Error("Excess data after padding")
                return bytes(out)
            if strict_mode and count == 0:
                raise Error("Excess data after padding" if out else "Leading padding not allowed")
            continue
        value = _VALUES.get(letter)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        bits = (bits << 6 | value) & 0xFFFFFF
        count = (count + 1) % 4
        if count != 1:
            shift = (4, 2, 0)[(count - 2) % 4]
            out.append(bits >> shift & 255)
    if count == 1:
        raise Error(f"Invalid base64-encoded string: number of data characters ({len(out) // 3 * 4 + 1}) "
                    "cannot be 1 more than a multiple of 4")
    if count:
        raise Error("Incorrect padding")
    return bytes(out)


def crc32(data, crc=0, /):
    """The check sum of zip files."""
    return _base64.crc32(_bytes_of(data), crc & 0xFFFFFFFF)


def crc_hqx(data, crc, /):
    """The check sum of binhex files."""
    crc &= 0xFFFF
    for byte in _bytes_of(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
    return crc


present(globals(), __name__, __all__)
