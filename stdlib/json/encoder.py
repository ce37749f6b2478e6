"""Writing JSON. The walk over the object is in _json; here are the options and what a subclass can change."""

import _json
from _json import encode_basestring, encode_basestring_ascii

__all__ = ["JSONEncoder"]


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
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The text of an object, in pieces."""
        if _one_shot:
            return iter((self._text(o),))
        return _Pieces(self).of(o, 0)

    def _text(self, o):
        return _json.encode(o, self.default, self.ensure_ascii, self._indent(), self.key_separator, self.item_separator,
                            self.sort_keys, self.skipkeys, self.allow_nan, self.check_circular)

    def _indent(self):
        indent = self.indent
        return indent if indent is None or isinstance(indent, str) else " " * indent


class _Pieces:
    """Goes through an object and gives its text bit by bit: what stands between the values, and the values."""

    def __init__(self, encoder):
        self.encoder = encoder
        self.indent = encoder._indent()
        self.under_way = set()

    def of(self, o, level):
        if isinstance(o, (list, tuple)):
            yield from self._guarded(o, level, self._of_items)
        elif isinstance(o, dict):
            yield from self._guarded(o, level, self._of_pairs)
        elif o is None or isinstance(o, (str, int, float)):
            yield self.encoder._text(o)
        else:
            yield from self._guarded(o, level, self._of_other)

    def _guarded(self, o, level, pieces):
        if not self.encoder.check_circular:
            yield from pieces(o, level)
            return
        if id(o) in self.under_way:
            raise ValueError("Circular reference detected")
        self.under_way.add(id(o))
        yield from pieces(o, level)
        self.under_way.remove(id(o))

    def _of_other(self, o, level):
        yield from self.of(self.encoder.default(o), level)

    def _line(self, level):
        return "" if self.indent is None else "\n" + self.indent * level

    def _of_items(self, items, level):
        if not items:
            yield "[]"
            return
        before = "[" + self._line(level + 1)
        for item in items:
            if isinstance(item, (list, tuple, dict)) or not (item is None or isinstance(item, (str, int, float))):
                yield before
                yield from self.of(item, level + 1)
            else:
                yield before + self.encoder._text(item)
            before = self.encoder.item_separator + self._line(level + 1)
        if self.indent is not None:
            yield self._line(level)
        yield "]"

    def _of_pairs(self, pairs, level):
        if not pairs:
            yield "{}"
            return
        yield "{"
        if self.indent is not None:
            yield self._line(level + 1)
        separator = ""
        for key, value in sorted(pairs.items()) if self.encoder.sort_keys else pairs.items():
            text = self._key(key)
            if text is None:
                continue
            if separator:
                yield separator
            separator = self.encoder.item_separator + self._line(level + 1)
            yield text
            yield self.encoder.key_separator
            yield from self.of(value, level + 1)
        if self.indent is not None:
            yield self._line(level)
        yield "}"

    def _key(self, key):
        """The text of a key; None: it is left out."""
        if not (key is None or isinstance(key, (str, int, float))):
            if self.encoder.skipkeys:
                return None
            raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
        return self.encoder._text(key if isinstance(key, str) else self.encoder._text(key))
