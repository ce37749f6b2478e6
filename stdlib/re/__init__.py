"""Regular expressions.

Patterns are read (_parser), made programs (_compiler), and run by a native matcher, which backtracks on a stack of
its own: no pattern uses up the interpreter's.
"""

import enum
import functools
import _regex
from _abc import name_in_errors as _name_in_errors
from re import _compiler, _parser
from re._parser import PatternError
from types import GenericAlias, MappingProxyType

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL",
    "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]

error = PatternError


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128

    def __repr__(self):
        return _shown_flags(self.value, _FLAGS)

    __str__ = object.__str__
    __hash__ = int.__hash__


_FLAGS = [flag for flag in dict.fromkeys(RegexFlag.__members__.values()) if flag.value]
_FLAGS_BY_VALUE = sorted(_FLAGS, key=lambda flag: flag.value)
_ALL_FLAGS = sum(flag.value for flag in _FLAGS)


def _shown_flags(value, order):
    names = [f"re.{flag.name}" for flag in order if value & flag.value]
    rest = value & ~_ALL_FLAGS
    if rest:
        names.append(hex(rest))
    return "|".join(names) or "re.NOFLAG"


globals().update(RegexFlag.__members__)

_MATCH, _FULL_MATCH, _SEARCH = range(3)
_MOST_KEPT = 512


class Match:
    """What a pattern has matched."""

    __slots__ = ("re", "string", "pos", "endpos", "_spans")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"

    def _number(self, group):
        if isinstance(group, int) or hasattr(type(group), "__index__"):
            number = group.__index__()
            if 0 <= number <= self.re.groups:
                return number
        elif isinstance(group, (str, bytes)) and group in self.re.groupindex:
            return self.re.groupindex[group]
        raise IndexError("no such group")

    def _text(self, number, default=None):
        start, end = self._spans[2 * number:2 * number + 2]
        if start < 0 or end < 0:
            return default
        string = self.string
        return string[start:end] if type(string) is str else _part(string, start, end)

    def group(self, *groups):
        """One or more groups, by number or name."""
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._number(groups[0]))
        return tuple(self._text(self._number(group)) for group in groups)

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        """All groups, from 1 on."""
        return tuple(self._text(number, default) for number in range(1, self.re.groups + 1))

    def groupdict(self, default=None):
        """The named groups."""
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def span(self, group=0, /):
        """Beginning and end of a group."""
        number = self._number(group)
        pair = self._spans[2 * number:2 * number + 2]
        return pair if pair[1] >= 0 <= pair[0] else (-1, -1)

    def start(self, group=0, /):
        """Beginning of a group."""
        return self.span(group)[0]

    def end(self, group=0, /):
        """End of a group."""
        return self.span(group)[1]

    def expand(self, template):
        """A template of sub() with the groups put in."""
        return _fill(_parts_of(self.re, template), self)

    @property
    def lastindex(self):
        """Number of the group that was closed last."""
        last = self._spans[-1]
        return last if last > 0 else None

    @property
    def lastgroup(self):
        """Its name."""
        last = self._spans[-1]
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    @property
    def regs(self):
        """The spans of all groups."""
        return tuple(self.span(number) for number in range(self.re.groups + 1))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        raise TypeError("cannot pickle 're.Match' object")

    __class_getitem__ = classmethod(GenericAlias)


def _part(string, start, end):
    """A piece of a string or of bytes, whatever a class of its own makes of slices."""
    if isinstance(string, str):
        return str.__getitem__(string, slice(start, end))
    return bytes(memoryview(string).cast("B")[start:end])


def _is_plain(string):
    """Whether its pieces are what natives make of them."""
    return type(string) is str or type(string) is bytes


def _new_match(pattern, string, pos, endpos, spans):
    match = object.__new__(Match)
    match.re = pattern
    match.string = string
    match.pos = pos
    match.endpos = endpos
    match._spans = spans
    return match


class Pattern:
    """A regular expression that has been compiled."""

    __slots__ = ("pattern", "flags", "groups", "groupindex", "_program", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and not flags & _parser.ASCII:
            flags &= ~_parser.UNICODE
        shown = f"{self.pattern!r:.200}"
        return f"re.compile({shown}, {_shown_flags(flags, _FLAGS_BY_VALUE)})" if flags else f"re.compile({shown})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags, self.pattern, type(self.pattern)) == (other.flags, other.pattern, type(other.pattern))

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    def _check(self, string):
        if isinstance(string, str):
            if not isinstance(self.pattern, str):
                raise TypeError("cannot use a bytes pattern on a string-like object")
            return len(string)
        try:
            size = memoryview(string).nbytes
        except TypeError:
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'") from None
        if isinstance(self.pattern, str):
            raise TypeError("cannot use a string pattern on a bytes-like object")
        return size

    def _bounds(self, string, pos, endpos):
        size = self._check(string)
        end = size if endpos is None else min(max(endpos, 0), size)
        return min(max(pos, 0), size), end

    def _find(self, string, pos, endpos, mode):
        pos, end = self._bounds(string, pos, endpos)
        spans = _regex.find(self._program, string, pos, end, mode)
        return None if spans is None else _new_match(self, string, pos, end, spans)

    def _find_all(self, string, pos=0, endpos=None, limit=0):
        pos, end = self._bounds(string, pos, endpos)
        return [_new_match(self, string, pos, end, spans)
                for spans in _regex.find_all(self._program, string, pos, end, limit)]

    def match(self, string, pos=0, endpos=None):
        """The match at the beginning, or None."""
        return self._find(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=None):
        """The match of all of the string, or None."""
        return self._find(string, pos, endpos, _FULL_MATCH)

    def search(self, string, pos=0, endpos=None):
        """The first match, or None."""
        return self._find(string, pos, endpos, _SEARCH)

    def finditer(self, string, pos=0, endpos=None):
        """An iterator over all matches."""
        return iter(self._find_all(string, pos, endpos))

    def findall(self, string, pos=0, endpos=None):
        """All matches: their texts, or those of the groups."""
        if _is_plain(string):
            pos, end = self._bounds(string, pos, endpos)
            return _regex.texts(self._program, string, pos, end)
        empty = "" if isinstance(string, str) else b""
        matches = self._find_all(string, pos, endpos)
        if self.groups == 0:
            return [match._text(0) for match in matches]
        if self.groups == 1:
            return [match._text(1, empty) for match in matches]
        return [match.groups(empty) for match in matches]

    def scanner(self, string, pos=0, endpos=None):
        """Something whose match() and search() go on from the last match."""
        return _PatternScanner(self, string, pos, endpos)

    def split(self, string, maxsplit=0):
        """What lies between the matches, and the groups."""
        if _is_plain(string) and maxsplit >= 0:
            return _regex.split(self._program, string, 0, self._check(string), maxsplit)
        parts = []
        at = 0
        for match in self._find_all(string, limit=maxsplit) if maxsplit >= 0 else ():
            start, end = match.span()
            parts.append(_part(string, at, start))
            parts.extend(match.groups())
            at = end
        parts.append(_part(string, at, len(string)))
        return parts

    def sub(self, repl, string, count=0):
        """The string with the matches replaced."""
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """The same, and how many there were."""
        empty = "" if isinstance(string, str) else b""
        if callable(repl):
            replace = repl
        else:
            parts = _parts_of(self, repl)
            if _is_plain(string) and count >= 0:
                pieces, number = _regex.fill(self._program, string, 0, self._check(string), count, parts)
                return empty.join(pieces), number
            replace = functools.partial(_fill, parts)
        matches = self._find_all(string, limit=count) if count >= 0 else []
        pieces = []
        at = 0
        for match in matches:
            start, end = match.span()
            pieces.append(string[at:start])
            replacement = replace(match)
            if replacement is not None:
                pieces.append(replacement)
            at = end
        pieces.append(string[at:])
        return empty.join(pieces), len(matches)

    __class_getitem__ = classmethod(GenericAlias)


class _PatternScanner:
    """What Pattern.scanner() gives."""

    __slots__ = ("pattern", "_string", "_at", "_end")

    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._at, self._end = pattern._bounds(string, pos, endpos)

    def match(self):
        """The match where the last one ended, or None."""
        return self._next(_MATCH)

    def search(self):
        """The first match from there, or None."""
        return self._next(_SEARCH)

    def _next(self, mode):
        if self._at is None:
            return None
        match = self.pattern._find(self._string, self._at, self._end, mode)
        # After an empty match the next one begins further on.
        self._at = None if match is None else match.end() + (match.start() == match.end())
        if self._at is not None and self._at > self._end:
            self._at = None
        return match


for _class in (Match, Pattern):
    _name_in_errors(_class, f"re.{_class.__name__}")
del _class
_PatternScanner.__module__ = "_sre"
_PatternScanner.__qualname__ = _PatternScanner.__name__ = "SRE_Scanner"


def _parts_of(pattern, template):
    text = template if isinstance(template, str) else str(template, "latin1")
    if "\\" not in text:
        return [template]
    return _parser.read_template(template, pattern)


def _fill(parts, match):
    empty = "" if isinstance(match.string, str) else b""
    return empty.join([match._text(part, empty) if isinstance(part, int) else part for part in parts])


# ---- Functions

_kept = {}


def _compile(pattern, flags=0):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    try:
        return _kept[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError("first argument must be string or compiled pattern")
    compiled = _make(pattern, flags)
    if not flags & _parser.DEBUG:
        if len(_kept) >= _MOST_KEPT:
            del _kept[next(iter(_kept))]
        _kept[key] = compiled
    return compiled


def _make(pattern, flags):
    tree = _parser.Tree(pattern, flags)
    compiled = object.__new__(Pattern)
    compiled.pattern = pattern
    compiled.flags = _checked_flags(pattern, tree.flags)
    compiled.groups = tree.group_count - 1
    compiled.groupindex = MappingProxyType(tree.names) if tree.names else {}
    tree.flags = compiled.flags
    compiled._program = _compiler.compile_tree(tree)
    return compiled


def _checked_flags(pattern, flags):
    if isinstance(pattern, str):
        if flags & _parser.LOCALE:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & _parser.ASCII and flags & _parser.UNICODE:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        return flags if flags & _parser.ASCII else flags | _parser.UNICODE
    if flags & _parser.UNICODE:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    if flags & _parser.LOCALE and flags & _parser.ASCII:
        raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags


def compile(pattern, flags=0):
    """Compile a regular expression."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """The match at the beginning of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of all of the string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match, or None."""
    return _compile(pattern, flags).search(string)


def _read_positional(function, names, args, kwargs):
    """The arguments that were once positional: deprecated so."""
    if not args:
        return kwargs
    import warnings
    if len(args) > len(names):
        required = 2 if function == "split" else 3
        raise TypeError(f"{function}() takes from {required} to {required + 2} positional arguments "
                        f"but {required + len(args)} were given")
    for name, value in zip(names, args):
        if name in kwargs:
            raise TypeError(f"{function}() got multiple values for argument {name!r}")
        kwargs[name] = value
    warnings.warn(f"'{names[0]}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return kwargs


def sub(pattern, repl, string, *args, **kwargs):
    """The string with the matches replaced."""
    return _sub(pattern, repl, string, **_read_positional("sub", ("count", "flags"), args, kwargs))


def _sub(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, **kwargs):
    """The same, and how many there were."""
    return _subn(pattern, repl, string, **_read_positional("subn", ("count", "flags"), args, kwargs))


def _subn(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, **kwargs):
    """What lies between the matches, and the groups."""
    return _split(pattern, string, **_read_positional("split", ("maxsplit", "flags"), args, kwargs))


def _split(pattern, string, maxsplit=0, flags=0):
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """All matches: their texts, or those of the groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


def purge():
    """Forget compiled patterns."""
    _kept.clear()


_SPECIAL = {code: "\\" + chr(code) for code in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """The text with what has a meaning in patterns escaped."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin1").translate(_SPECIAL).encode("latin1")


class Scanner:
    """Cuts a text into tokens: pairs of a pattern and what to do with its matches, tried in order."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.match = None
        self._rules = [(_compile(pattern, flags), action) for pattern, action in lexicon]

    def scan(self, string):
        """The list of tokens, and the rest of the text."""
        tokens = []
        position = 0
        while (found := self._next(string, position)) is not None and found[0].end() > position:
            match, action = found
            if callable(action):
                self.match = match
                action = action(self, match.group())
            if action is not None:
                tokens.append(action)
            position = match.end()
        return tokens, string[position:]

    def _next(self, string, position):
        for pattern, action in self._rules:
            match = pattern.match(string, position)
            if match is not None:
                return match, action
        return None
