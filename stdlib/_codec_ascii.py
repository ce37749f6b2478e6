"""Encodings that say all characters in ASCII: utf-7 (RFC 2152), punycode (RFC 3492), idna (RFC 3490)."""

import codecs
import unicodedata

_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_SEXTETS = {ord(letter): value for value, letter in enumerate(_BASE64)}
_DIRECT = frozenset(_BASE64[:62] + "'(),-./:? \t\n\r!\"#$%&*;<=>@[]^_`{|}")


# ---- utf-7


def utf_7_encode(input, errors="strict"):
    """Runs of other characters are UTF-16 in base 64, between `+` and what cannot be part of it."""
    pieces = []
    run = ""
    for character in input:
        if character not in _DIRECT:
            run += character
            continue
        if run:
            pieces.append(_shifted(run, character in _BASE64 or character == "-"))
            run = ""
        pieces.append(character)
    if run:
        pieces.append(_shifted(run, True))
    return "".join(pieces).encode("ascii"), len(input)


def _shifted(run, needs_end):
    if run[0] == "+":
        # A plus sign by itself is short, but not within a run.
        if len(run) == 1:
            return "+-"
        return "+-" + _shifted(run[1:], needs_end)
    bits = "".join(f"{byte:08b}" for byte in run.encode("utf-16-be", "surrogatepass"))
    bits += "0" * (-len(bits) % 6)
    letters = "".join(_BASE64[int(bits[at:at + 6], 2)] for at in range(0, len(bits), 6))
    return "+" + letters + ("-" if needs_end else "")


def utf_7_decode(input, errors="strict", final=False):
    """The text and how many bytes it was; a run that may go on is left unless `final`."""
    return _Utf7Reader(bytes(input), errors).read(final)


class _Utf7Reader:
    """Reads from the left; a run is kept apart until it has ended."""

    def __init__(self, data, errors):
        self.data = data
        self.errors = errors
        self.at = 0
        self.pieces = []
        self.run = None  # the characters of the run that is open
        self.run_begin = 0

    def read(self, final):
        while True:
            while self.at < len(self.data):
                if self.run is not None:
                    self._in_run(self.data[self.at])
                else:
                    self._outside(self.data[self.at])
            if self.run is None or not final:
                break
            is_bad = self.surrogate or self.bit_count >= 6 or self.bits != 0
            self._leave()
            if is_bad:
                self._fail(self.run_begin, len(self.data), "unterminated shift sequence")
        if self.run is not None:
            return "".join(self.pieces), self.run_begin
        return "".join(self.pieces), len(self.data)

    def _leave(self):
        self.pieces += self.run
        self.run = None

    def _fail(self, begin, end, reason):
        error = UnicodeDecodeError("utf7", self.data, begin, end, reason)
        replacement, self.at = codecs.lookup_error(self.errors)(error)
        self.pieces.append(replacement)

    def _outside(self, byte):
        begin = self.at
        self.at += 1
        if byte == ord("+"):
            following = self.data[self.at] if self.at < len(self.data) else None
            if following == ord("-"):
                self.at += 1
                self.pieces.append("+")
            elif following is not None and following not in _SEXTETS:
                self._fail(begin, self.at + 1, "ill-formed sequence")
            else:
                self.run_begin, self.run = begin, []
                self.bits = self.bit_count = self.surrogate = 0
        elif byte < 128:
            self.pieces.append(chr(byte))
        else:
            self._fail(begin, self.at, "unexpected special character")

    def _in_run(self, byte):
        if byte in _SEXTETS:
            self.at += 1
            self.bits = self.bits << 6 | _SEXTETS[byte]
            self.bit_count += 6
            if self.bit_count >= 16:
                self.bit_count -= 16
                self._add_unit(self.bits >> self.bit_count)
                self.bits &= (1 << self.bit_count) - 1
            return
        if self.bit_count >= 6 or self.bits != 0:
            reason = "partial character in shift sequence" if self.bit_count >= 6 else \
                "non-zero padding bits in shift sequence"
            self._leave()
            return self._fail(self.run_begin, self.at + 1, reason)
        if self.surrogate and byte < 128:
            self.run.append(chr(self.surrogate))
        self._leave()
        if byte == ord("-"):
            self.at += 1

    def _add_unit(self, unit):
        high, self.surrogate = self.surrogate, 0
        if high and 0xDC00 <= unit <= 0xDFFF:
            self.run.append(chr(0x10000 + (high - 0xD800 << 10) + unit - 0xDC00))
            return
        if high:
            self.run.append(chr(high))
        if 0xD800 <= unit <= 0xDBFF:
            self.surrogate = unit
        else:
            self.run.append(chr(unit))


# ---- punycode

_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789"
_BASE, _LEAST, _MOST, _SKEW, _DAMP, _FIRST_BIAS = 36, 1, 26, 38, 700, 72


def _threshold(position, bias):
    return min(max(position - bias, _LEAST), _MOST)


def _adapted(delta, count, is_first):
    """The bias after a delta."""
    delta //= _DAMP if is_first else 2
    delta += delta // count
    steps = 0
    while delta > (_BASE - _LEAST) * _MOST // 2:
        delta //= _BASE - _LEAST
        steps += _BASE
    return steps + (_BASE - _LEAST + 1) * delta // (delta + _SKEW)


def punycode_encode(text, errors="strict"):
    """The ASCII characters, then how to put the others between them."""
    plain = "".join(character for character in text if character < "\x80")
    out = []
    number, delta, bias, done = 128, 0, _FIRST_BIAS, len(plain)
    while done < len(text):
        next_number = min(ord(character) for character in text if ord(character) >= number)
        delta += (next_number - number) * (done + 1)
        number = next_number
        for character in text:
            if ord(character) < number:
                delta += 1
            elif ord(character) == number:
                out.append(_variable_length(delta, bias))
                bias = _adapted(delta, done + 1, done == len(plain))
                delta = 0
                done += 1
        delta += 1
        number += 1
    return ((plain + "-" if plain else "") + "".join(out)).encode("ascii"), len(text)


def _variable_length(delta, bias):
    digits = ""
    position = _BASE
    while delta >= (threshold := _threshold(position, bias)):
        delta, digit = divmod(delta - threshold, _BASE - threshold)
        digits += _DIGITS[threshold + digit]
        position += _BASE
    return digits + _DIGITS[delta]


def punycode_decode(text, errors="strict"):
    """The way back."""
    data = text.encode("ascii", errors) if isinstance(text, str) else bytes(text)
    if errors not in ("strict", "replace", "ignore"):
        raise UnicodeError(f"Unsupported error handling: {errors}")
    split = data.rfind(b"-")
    characters = list(data[:max(split, 0)].decode("ascii", errors))
    begin = split + 1
    at, number, index, bias = begin, 128, 0, _FIRST_BIAS
    while at < len(data):
        try:
            delta, at = _read_delta(data, at, bias)
            number += (index + delta) // (len(characters) + 1)
            if number > 0x10FFFF:
                raise UnicodeDecodeError("punycode", data, at - 1, at, f"Invalid character U+{number:x}")
        except UnicodeDecodeError:
            if errors == "strict":
                raise
            if number <= 0x10FFFF:
                break
            number = ord("?")
        index = (index + delta) % (len(characters) + 1)
        characters.insert(index, chr(number))
        bias = _adapted(delta, len(characters), len(characters) == 1 + len(data[:max(split, 0)]))
        index += 1
    return "".join(characters), len(data)


def _read_delta(data, at, bias):
    """A number and where it ends."""
    delta, weight, position = 0, 1, _BASE
    while True:
        if at == len(data):
            raise UnicodeDecodeError("punycode", data, at, at + 1, "incomplete punycode string")
        digit = _DIGITS.find(chr(data[at]).lower())
        if digit < 0 or data[at] >= 128:
            raise UnicodeDecodeError("punycode", data, at, at + 1, f"Invalid extended code point '{data[at]}'")
        at += 1
        threshold = _threshold(position, bias)
        delta += digit * weight
        if digit < threshold:
            return delta, at
        weight *= _BASE - threshold
        position += _BASE


# ---- idna

_DOTS = "\u002e\u3002\uff0e\uff61"
_ACE_PREFIX = b"xn--"
# What a name is written without: joiners, soft hyphen, variation selectors.
_DROPPED = frozenset("\u00ad\u034f\u1806\u180b\u180c\u180d\u200b\u200c\u200d\u2060\ufeff" +
                     "".join(map(chr, range(0xFE00, 0xFE10))))


def nameprep(label):
    """A label as it is compared: without marks, folded and composed; characters that no name may have are refused."""
    mapped = "".join(character.casefold() if character != "\u0130" else "i\u0307"
                     for character in label if character not in _DROPPED)
    prepared = unicodedata.normalize("NFKC", mapped)
    for index, character in enumerate(prepared):
        is_separator = character != " " and unicodedata.category(character) in ("Zs", "Zl", "Zp")
        is_control = character >= "\x80" and unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs")
        if is_separator or is_control or character == "\ufffd":
            raise UnicodeEncodeError("idna", label, index, index + 1, f"Invalid character {character!r}")
    kinds = [unicodedata.bidirectional(character) for character in prepared]
    if any(kind in ("R", "AL") for kind in kinds):
        for index, kind in enumerate(kinds):
            if kind == "L":
                raise UnicodeEncodeError("idna", label, index, index + 1, "Violation of BIDI requirement 2")
        for index in (0, len(kinds) - 1):
            if kinds[index] not in ("R", "AL"):
                raise UnicodeEncodeError("idna", label, index, index + 1, "Violation of BIDI requirement 3")
    return prepared


def _check_length(label, original):
    if not label:
        raise UnicodeEncodeError("idna", original, 0, 1, "label empty")
    if len(label) >= 64:
        raise UnicodeEncodeError("idna", original, 0, len(original), "label too long")
    return label


def ToASCII(label):  # the name in the RFC
    """A label as bytes."""
    if label.isascii():
        return _check_length(label.encode("ascii"), label)
    prepared = nameprep(label)
    if prepared.isascii():
        return _check_length(prepared.encode("ascii"), label)
    if prepared.startswith("xn--"):
        raise UnicodeEncodeError("idna", label, 0, len("xn--"), "Label starts with ACE prefix")
    return _check_length(_ACE_PREFIX + punycode_encode(prepared)[0], label)


def ToUnicode(label):  # the name in the RFC
    """A label, bytes or text, as text."""
    if isinstance(label, str):
        if not label.isascii():
            label = nameprep(label)
        data = label.encode("ascii")
    else:
        data = bytes(label)
    if not data.lower().startswith(_ACE_PREFIX):
        return data.decode("ascii")
    try:
        result = punycode_decode(data[len(_ACE_PREFIX):])[0]
    except UnicodeDecodeError as error:
        offset = len(_ACE_PREFIX)
        raise UnicodeDecodeError("idna", data, offset + error.start, offset + error.end, error.reason) from None
    try:
        again = ToASCII(result)
    except UnicodeEncodeError as error:
        raise UnicodeDecodeError("idna", data, error.start, error.end, error.reason) from None
    if data.lower() != again.lower():
        raise UnicodeDecodeError("idna", data, 0, len(data), f"IDNA does not round-trip, '{data!r}' != '{again!r}'")
    return result


def _labels(text):
    """The labels, each with the place where it begins."""
    begin = 0
    for at, character in enumerate(text):
        if character in _DOTS:
            yield begin, text[begin:at]
            begin = at + 1
    yield begin, text[begin:]


def _check_errors(errors):
    if errors != "strict":
        raise UnicodeError(f"Unsupported error handling: {errors}")


def idna_encode(input, errors="strict"):
    """A name of labels between dots."""
    _check_errors(errors)
    if not input:
        return b"", 0
    labels = list(_labels(input))
    is_closed = labels[-1][1] == "" and len(labels) > 1
    if is_closed:
        labels.pop()
    encoded = []
    for begin, label in labels:
        try:
            encoded.append(ToASCII(label))
        except UnicodeEncodeError as error:
            raise UnicodeEncodeError("idna", input, begin + error.start, begin + error.end, error.reason) from None
    return b".".join(encoded) + (b"." if is_closed else b""), len(input)


def idna_decode(input, errors="strict", final=True):
    """The way back."""
    _check_errors(errors)
    data = bytes(input)
    if not data:
        return "", 0
    if _ACE_PREFIX not in data.lower():
        return _ascii(data), len(data)
    texts = []
    begin = 0
    for label in data.split(b"."):
        try:
            texts.append(ToUnicode(label))
        except UnicodeDecodeError as error:
            raise UnicodeDecodeError("idna", data, begin + error.start, begin + error.end, error.reason) from None
        begin += len(label) + 1
    return ".".join(texts), len(data)


def _ascii(data):
    try:
        return data.decode("ascii")
    except UnicodeDecodeError as error:
        raise UnicodeDecodeError("idna", data, error.start, error.end, error.reason) from None
