"""Bytes as text in letters that survive anywhere: base64, base32, base16."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "standard_b64encode", "standard_b64decode",
    "urlsafe_b64encode", "urlsafe_b64decode",
]

_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_URL_SAFE = bytes.maketrans(b"+/", b"-_")
_FROM_URL_SAFE = bytes.maketrans(b"-_", b"+/")
_LINE_BYTES = 57  # encoded: 76 letters


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII "
                        f"string, not {s.__class__.__name__!r}") from None


# ---- Base64

def b64encode(s, altchars=None):
    """Letters for bytes; altchars: two others for + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes; other letters are passed over unless `validate`."""
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """b64encode with the standard letters."""
    return b64encode(s)


def standard_b64decode(s):
    """b64decode with the standard letters."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """b64encode with - and _ in the place of + and /."""
    return b64encode(s).translate(_URL_SAFE)


def urlsafe_b64decode(s):
    """The bytes of that."""
    return b64decode(_bytes_from_decode_data(s).translate(_FROM_URL_SAFE))


def encodebytes(s):
    """Base64 in lines of 76 letters."""
    view = memoryview(s).cast("B") if memoryview(s).format != "B" else memoryview(s)
    return b"".join(binascii.b2a_base64(view[at:at + _LINE_BYTES]) for at in range(0, len(view), _LINE_BYTES))


def decodebytes(s):
    """The bytes of that."""
    return binascii.a2b_base64(memoryview(s))


def encode(input, output):
    """Encode a binary file into another one."""
    while data := input.read(_LINE_BYTES):
        while len(data) < _LINE_BYTES and (more := input.read(_LINE_BYTES - len(data))):
            data += more
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    """Decode a file into another one."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


# ---- Base32

def _b32_encode(alphabet, s):
    s = bytes(memoryview(s))
    out = bytearray()
    for at in range(0, len(s), 5):
        group = s[at:at + 5]
        bits = int.from_bytes(group, "big") << 8 * (5 - len(group))
        letters = bytes(alphabet[bits >> shift & 31] for shift in range(35, -1, -5))
        used = (8 * len(group) + 4) // 5
        out += letters[:used] + b"=" * (8 - used)
    return bytes(out)


def _b32_decode(alphabet, s, casefold=False, map01=None):
    s = bytes(_bytes_from_decode_data(s))
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    letters = s.rstrip(b"=")
    pads = len(s) - len(letters)
    values = {letter: value for value, letter in enumerate(alphabet)}
    out = bytearray()
    for at in range(0, len(letters), 8):
        bits = 0
        group = letters[at:at + 8]
        for letter in group:
            if letter not in values:
                raise binascii.Error("Non-base32 digit found") from None
            bits = bits << 5 | values[letter]
        out += (bits << 5 * (8 - len(group))).to_bytes(5, "big")
    if len(s) % 8 or pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads:
        del out[len(out) - (5 * pads + 7) // 8:]
    return bytes(out)


def b32encode(s):
    """Letters and digits for bytes."""
    return _b32_encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """The bytes of that."""
    return _b32_decode(_B32, s, casefold, map01)


def b32hexencode(s):
    """The same with the digits first."""
    return _b32_encode(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    """The bytes of that."""
    return _b32_decode(_B32_HEX, s, casefold)


# ---- Base16

def b16encode(s):
    """Hexadecimal digits, capitals."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of that."""
    s = bytes(_bytes_from_decode_data(s))
    if casefold:
        s = s.upper()
    if any(digit not in b"0123456789ABCDEF" for digit in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)
