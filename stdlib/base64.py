"""Bytes as text in letters that survive anywhere: base64, base32, base16, base85."""

import _base64
import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "standard_b64encode", "standard_b64decode",
    "urlsafe_b64encode", "urlsafe_b64decode", "b85encode", "b85decode", "a85encode", "a85decode", "z85encode",
    "z85decode",
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


def _as_bytes(s):
    return s if type(s) is bytes else memoryview(s).tobytes()


# ---- Base64

def b64encode(s, altchars=None):
    """Letters for bytes; altchars: two others for + and /."""
    encoded = _base64.encode(s, False) if type(s) is bytes else binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes; other letters are passed over unless `validate`."""
    if altchars is None and type(s) in (bytes, str):
        regular = _base64.decode(s)
        if regular is not None:
            return regular
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
    return _base64.encode32(_as_bytes(s), _B32)


def b32decode(s, casefold=False, map01=None):
    """The bytes of that."""
    return _b32_decode(_B32, s, casefold, map01)


def b32hexencode(s):
    """The same with the digits first."""
    return _base64.encode32(_as_bytes(s), _B32_HEX)


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
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# ---- Base85: four bytes as five letters

_A85 = bytes(range(33, 118))
_B85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        b"!#$%&()*+-;<=>?@^_`{|}~")
_Z85 = (b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        b".-:+=^!/*?&<>()[]{}@%$#")
_NO_Z85 = bytes(letter for letter in _B85 if letter not in _Z85)
_B85_TO_Z85 = bytes.maketrans(_B85, _Z85)
_Z85_TO_B85 = bytes.maketrans(_Z85 + _NO_Z85, _B85 + bytes(len(_NO_Z85)))


def _encode_fours(b, alphabet, pad, zeros=b"", blanks=b""):
    """`zeros` and `blanks`: the single letters that stand for such words."""
    b = _as_bytes(b)
    missing = -len(b) % 4
    if not missing or pad:
        return _base64.encode85(b, alphabet, zeros, blanks)
    whole = len(b) // 4 * 4
    last = _base64.encode85(b[whole:], alphabet, b"", b"")
    return _base64.encode85(b[:whole], alphabet, zeros, blanks) + last[:-missing]


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85: z stands for four zero bytes, y (foldspaces) for four blanks; wrapcol: lines of that length."""
    result = _encode_fours(b, _A85, pad, b"z", b"y" if foldspaces else b"")
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[at:at + wrapcol] for at in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """The bytes of that."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    result = bytearray()
    group = []
    for letter in bytes(b) + b"uuuu":
        if 33 <= letter <= 117:
            group.append(letter - 33)
            if len(group) == 5:
                word = 0
                for digit in group:
                    word = word * 85 + digit
                if word >> 32:
                    raise ValueError("Ascii85 overflow") from None
                result += word.to_bytes(4, "big")
                group = []
        elif letter == 122 or (foldspaces and letter == 121):
            if group:
                raise ValueError(f"{letter:c} inside Ascii85 5-tuple")
            result += bytes(4) if letter == 122 else b"    "
        elif letter not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {letter:c}")
    return bytes(result[:len(result) - (4 - len(group))])


def b85encode(b, pad=False):
    """Base85 as git and Mercurial have it."""
    return _encode_fours(b, _B85, pad)


def b85decode(b):
    """The bytes of that."""
    b = bytes(_bytes_from_decode_data(b))
    missing = -len(b) % 5
    b += b"~" * missing
    values = {letter: value for value, letter in enumerate(_B85)}
    result = bytearray()
    for at in range(0, len(b), 5):
        word = 0
        for index in range(at, at + 5):
            value = values.get(b[index])
            if value is None:
                raise ValueError(f"bad base85 character at position {index}") from None
            word = word * 85 + value
        if word >> 32:
            raise ValueError(f"base85 overflow in hunk starting at byte {at}") from None
        result += word.to_bytes(4, "big")
    return bytes(result[:len(result) - missing])


def z85encode(s):
    """Base85 with the letters of ZeroMQ."""
    return b85encode(s).translate(_B85_TO_Z85)


def z85decode(s):
    """The bytes of that."""
    try:
        return b85decode(_bytes_from_decode_data(s).translate(_Z85_TO_B85))
    except ValueError as error:
        raise ValueError(error.args[0].replace("base85", "z85")) from None
