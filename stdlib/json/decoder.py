"""Reading JSON. The scanner, with the grammar, is in _json; here are what it is told and what it raises."""

import _json

__all__ = ["JSONDecoder", "JSONDecodeError"]

_whitespace = frozenset(" \t\n\r")
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


def scanstring(s, end, strict=True, /):
    """A string whose opening quote is before `end`; and the position behind its closing quote."""
    return _json.scanstring(s, end, strict, JSONDecodeError)


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
        return _json.scan_once(s, idx, self.strict, self.object_hook, self.object_pairs_hook, self.parse_float,
                               self.parse_int, self.parse_constant, JSONDecodeError)
