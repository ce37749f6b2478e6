"""Reading JSON: one function for each kind of value, each returning the value and where it ends."""

__all__ = ["JSONDecoder", "JSONDecodeError"]

_whitespace = frozenset(" \t\n\r")
_number_start = frozenset("-0123456789")
_digits = frozenset("0123456789")
_hex_digits = frozenset("0123456789abcdefABCDEF")
_escapes = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_constants = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


class JSONDecodeError(ValueError):
    """What is wrong in a text, and where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _skip(text, position):
    while text[position:position + 1] in _whitespace:
        position += 1
    return position


def scanstring(s, end, strict=True):
    """A string whose opening quote is before `end`; and the position behind its closing quote."""
    begin = end - 1
    pieces = []
    while True:
        quote = s.find('"', end)
        if quote < 0:
            _find_control(s, end, len(s), strict)
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        backslash = s.find("\\", end, quote)
        stop = quote if backslash < 0 else backslash
        if stop > end:
            _find_control(s, end, stop, strict)
            pieces.append(s[end:stop])
        if backslash < 0:
            return "".join(pieces), quote + 1
        character, end = _escape(s, backslash, begin)
        pieces.append(character)


def _find_control(s, begin, end, strict):
    if strict:
        for position in range(begin, end):
            if s[position] < " ":
                raise JSONDecodeError("Invalid control character at", s, position)


def _escape(s, backslash, begin):
    """What an escape stands for, and the position behind it."""
    letter = s[backslash + 1:backslash + 2]
    if not letter:
        raise JSONDecodeError("Unterminated string starting at", s, begin)
    if letter != "u":
        if letter not in _escapes:
            raise JSONDecodeError("Invalid \\escape", s, backslash)
        return _escapes[letter], backslash + 2
    number = _hexadecimal(s, backslash + 2)
    end = backslash + 6
    if 0xD800 <= number <= 0xDBFF and s.startswith("\\u", end):
        low = _hexadecimal(s, end + 2)
        if 0xDC00 <= low <= 0xDFFF:
            return chr(0x10000 + ((number - 0xD800) << 10) + (low - 0xDC00)), end + 6
    return chr(number), end


def _hexadecimal(s, position):
    digits = s[position:position + 4]
    if len(digits) != 4 or not all(digit in _hex_digits for digit in digits):
        raise JSONDecodeError("Invalid \\uXXXX escape", s, position - 1)
    return int(digits, 16)


class JSONDecoder:
    """Reads a JSON text; the hooks make other objects of what is read."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constants.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """The object of a text."""
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The object that begins at a position, and where it ends."""
        return self._value(s, idx)

    def _value(self, s, position):
        start = s[position:position + 1]
        if start == '"':
            return scanstring(s, position + 1, self.strict)
        if start == "{":
            return self._object(s, position + 1)
        if start == "[":
            return self._array(s, position + 1)
        if start in _number_start and start:
            return self._number(s, position)
        if start == "t" and s.startswith("true", position):
            return True, position + 4
        if start == "f" and s.startswith("false", position):
            return False, position + 5
        if start == "n" and s.startswith("null", position):
            return None, position + 4
        for name in ("NaN", "Infinity"):
            if s.startswith(name, position):
                return self.parse_constant(name), position + len(name)
        raise JSONDecodeError("Expecting value", s, position)

    def _number(self, s, position):
        end = position + (s[position] == "-")
        first = s[end:end + 1]
        if first == "0":
            end += 1
        elif first in _digits and first:
            end = _skip_digits(s, end)
        elif s.startswith("-Infinity", position):
            return self.parse_constant("-Infinity"), position + 9
        else:
            raise JSONDecodeError("Expecting value", s, position)
        is_float = False
        if s[end:end + 1] == ".":
            behind = _skip_digits(s, end + 1)
            if behind > end + 1:
                end = behind
                is_float = True
        if s[end:end + 1] in ("e", "E"):
            start = end + 1 + (s[end + 1:end + 2] in ("+", "-"))
            behind = _skip_digits(s, start)
            if behind > start:
                end = behind
                is_float = True
        text = s[position:end]
        return (self.parse_float(text) if is_float else self.parse_int(text)), end

    def _array(self, s, position):
        items = []
        position = _skip(s, position)
        if s[position:position + 1] == "]":
            return items, position + 1
        while True:
            item, position = self._value(s, position)
            items.append(item)
            position = _skip(s, position)
            separator = s[position:position + 1]
            if separator == "]":
                return items, position + 1
            if separator != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, position)
            comma = position
            position = _skip(s, position + 1)
            if s[position:position + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)

    def _object(self, s, position):
        pairs = []
        position = _skip(s, position)
        if s[position:position + 1] == "}":
            return self._made(pairs), position + 1
        while True:
            if s[position:position + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, position)
            key, position = scanstring(s, position + 1, self.strict)
            position = _skip(s, position)
            if s[position:position + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, position)
            value, position = self._value(s, _skip(s, position + 1))
            pairs.append((key, value))
            position = _skip(s, position)
            separator = s[position:position + 1]
            if separator == "}":
                return self._made(pairs), position + 1
            if separator != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, position)
            comma = position
            position = _skip(s, position + 1)
            if s[position:position + 1] == "}":
                raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        result = dict(pairs)
        return result if self.object_hook is None else self.object_hook(result)


def _skip_digits(s, position):
    while s[position:position + 1] in _digits and position < len(s):
        position += 1
    return position
