"""Regular expressions.

Patterns are read (_parser), made programs (_compiler), and run by a native matcher, which backtracks on a stack of
its own: no pattern uses up the interpreter's. What patterns and matches can do is native too.
"""

import copyreg
import enum
import functools
import _regex
from _regex import Match, Pattern
from re import _compiler, _parser
from re._parser import PatternError

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
        names = [f"re.{flag.name}" for flag in _FLAGS if self.value & flag.value]
        rest = self.value & ~_ALL_FLAGS
        if rest:
            names.append(hex(rest))
        return "|".join(names) or "re.NOFLAG"

    __str__ = object.__str__
    __hash__ = int.__hash__


_FLAGS = [flag for flag in dict.fromkeys(RegexFlag.__members__.values()) if flag.value]
_ALL_FLAGS = sum(flag.value for flag in _FLAGS)


globals().update(RegexFlag.__members__)

_MOST_KEPT = 512


# ---- Functions

_kept = {}


def _compile(pattern, flags=0):
    try:
        return _kept[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(flags, RegexFlag):
        flags = flags.value
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
        _kept[type(pattern), pattern, flags] = compiled
    return compiled


def _make(pattern, flags):
    tree = _parser.Tree(pattern, flags)
    tree.flags = _checked_flags(pattern, tree.flags)
    names = [None] * tree.group_count
    for name, number in tree.names.items():
        names[number] = name
    return _regex.compile(pattern, tree.flags, _compiler.compile_tree(tree), tree.names, tuple(names))


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


class _Zero(int):
    """What was not given."""


_ZERO = _Zero()


def _read_positional(function, names, args, values):
    """The values of what was once positional: deprecated so."""
    import warnings
    values = list(values)
    given = len(args)
    for index, name in enumerate(names):
        if args:
            if values[index] is not _ZERO:
                raise TypeError(f"{function}() got multiple values for argument {name!r}")
            values[index], *args = args
    if args:
        required = 2 if function == "split" else 3
        raise TypeError(f"{function}() takes from {required} to {required + 2} positional arguments "
                        f"but {required + given} were given")
    warnings.warn(f"{names[0]!r} is passed as positional argument", DeprecationWarning, stacklevel=3)
    return values


def sub(pattern, repl, string, *args, count=_ZERO, flags=_ZERO):
    """The string with the matches replaced."""
    if args:
        count, flags = _read_positional("sub", ("count", "flags"), args, (count, flags))
    return _compile(pattern, 0 if flags is _ZERO else flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_ZERO, flags=_ZERO):
    """The same, and how many there were."""
    if args:
        count, flags = _read_positional("subn", ("count", "flags"), args, (count, flags))
    return _compile(pattern, 0 if flags is _ZERO else flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_ZERO, flags=_ZERO):
    """What lies between the matches, and the groups."""
    if args:
        maxsplit, flags = _read_positional("split", ("maxsplit", "flags"), args, (maxsplit, flags))
    return _compile(pattern, 0 if flags is _ZERO else flags).split(string, maxsplit)


for _function, _signature in ((sub, "(pattern, repl, string, count=0, flags=0)"),
                              (subn, "(pattern, repl, string, count=0, flags=0)"),
                              (split, "(pattern, string, maxsplit=0, flags=0)")):
    _function.__text_signature__ = _signature
del _function, _signature


def findall(pattern, string, flags=0):
    """All matches: their texts, or those of the groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


def purge():
    """Forget compiled patterns and templates."""
    _kept.clear()
    _kept_templates.cache_clear()


@functools.lru_cache(_MOST_KEPT)
def _kept_templates(pattern, kind, template):
    return _parser.read_template(template, pattern)


def _compile_template(pattern, template):
    """A template of sub() as a list of texts and group numbers; the native methods call it."""
    if isinstance(template, (bytearray, memoryview)):
        template = bytes(template)  # which has a hash
    return _kept_templates(pattern, type(template), template)


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


def _pickle(pattern):
    return _compile, (pattern.pattern, pattern.flags)


copyreg.pickle(Pattern, _pickle, _compile)
