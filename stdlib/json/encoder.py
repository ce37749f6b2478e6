"""Writing JSON."""

__all__ = ["JSONEncoder"]

_infinity = float("inf")
_short_escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}
# What has to be escaped even where any character may stand.
_control_escapes = {**{chr(code): f"\\u{code:04x}" for code in range(0x20)}, **_short_escapes}
_control_table = {ord(character): text for character, text in _control_escapes.items()}
_ascii_table = {**_control_table, 0x7F: "\\u007f"}


def encode_basestring(s, /):
    """A string in quotes."""
    return f'"{s.translate(_control_table)}"'


def encode_basestring_ascii(s, /):
    """A string in quotes, of ASCII characters alone."""
    if not s.isascii():
        return f'"{"".join(map(_ascii_escape, s))}"'
    if s.isprintable() and '"' not in s and "\\" not in s:
        return f'"{s}"'
    return f'"{s.translate(_ascii_table)}"'


def _ascii_escape(character):
    if character in _control_escapes:
        return _control_escapes[character]
    code = ord(character)
    if code < 0x7F:
        return character
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"


class JSONEncoder:
    """Writes objects; default() is asked about those it does not know."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Something that can be written in place of an object that cannot."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The text of an object."""
        if isinstance(o, str):
            return self._text(o)
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        """The text of an object, in pieces."""
        pieces = []
        _Writer(self, pieces.append).write(o, 0)
        return iter(pieces)

    def _text(self, s):
        return encode_basestring_ascii(s) if self.ensure_ascii else encode_basestring(s)


class _Writer:
    """Writes one object: hands pieces of text to `put`."""

    def __init__(self, encoder, put):
        self.encoder = encoder
        self.put = put
        self.text = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.indent = " " * encoder.indent if isinstance(encoder.indent, int) else encoder.indent
        self.open = {} if encoder.check_circular else None  # containers under way, by id()

    def write(self, o, level):
        put = self.put
        if isinstance(o, str):
            put(self.text(o))
        elif o is None:
            put("null")
        elif o is True:
            put("true")
        elif o is False:
            put("false")
        elif isinstance(o, int):
            put(int.__repr__(o))
        elif isinstance(o, float):
            put(self.float_text(o))
        elif isinstance(o, (list, tuple)):
            self.write_list(o, level)
        elif isinstance(o, dict):
            self.write_dict(o, level)
        else:
            self.enter(o)
            self.write(self.encoder.default(o), level)
            self.leave(o)

    def enter(self, o):
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError("Circular reference detected")
            self.open[id(o)] = o

    def leave(self, o):
        if self.open is not None:
            del self.open[id(o)]

    def float_text(self, o):
        if o != o:
            text = "NaN"
        elif o == _infinity:
            text = "Infinity"
        elif o == -_infinity:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
        return text

    def line(self, level):
        """What separates lines, when there are any."""
        return "" if self.indent is None else "\n" + self.indent * level

    def write_list(self, items, level):
        put = self.put
        if not items:
            put("[]")
            return
        self.enter(items)
        separator = self.encoder.item_separator + self.line(level + 1)
        put("[" + self.line(level + 1))
        for index, item in enumerate(items):
            if index:
                put(separator)
            self.write(item, level + 1)
        put(self.line(level) + "]")
        self.leave(items)

    def write_dict(self, mapping, level):
        put = self.put
        if not mapping:
            put("{}")
            return
        self.enter(mapping)
        separator = self.encoder.item_separator + self.line(level + 1)
        key_separator = self.encoder.key_separator
        put("{" + self.line(level + 1))
        first = True
        pairs = sorted(mapping.items()) if self.encoder.sort_keys else mapping.items()
        for key, value in pairs:
            name = self.key_text(key)
            if name is None:
                continue
            if first:
                first = False
            else:
                put(separator)
            put(self.text(name))
            put(key_separator)
            self.write(value, level + 1)
        if first and self.indent is not None:
            # Every key was skipped.
            put("}")
        else:
            put(self.line(level) + "}")
        self.leave(mapping)

    def key_text(self, key):
        """A key as text; None: to be skipped."""
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.float_text(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
