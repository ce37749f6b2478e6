"""Names that match patterns as in a shell: * ? [seq] [!seq]."""

import functools
import os
import posixpath
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether a name matches a pattern; whether case counts is the system's."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compiled(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """The names that match."""
    match = _compiled(os.path.normcase(pat))
    return [name for name in names if match(name if os.path is posixpath else os.path.normcase(name))]


def fnmatchcase(name, pat):
    """Whether a name matches a pattern, and case counts."""
    return _compiled(pat)(name) is not None


def translate(pat):
    """The pattern as a regular expression."""
    parts = _parts(pat)
    # Between two stars the shortest match is as good as any: it is looked for once and kept.
    fixed = []
    segments = []
    current = []
    for part in parts:
        if part is None:
            segments.append(current)
            current = []
        else:
            current.append(part)
    segments.append(current)
    fixed = "".join(segments[0])
    if len(segments) == 1:
        return rf"(?s:{fixed})\Z"
    middle = "".join(f"(?>.*?{''.join(segment)})" for segment in segments[1:-1])
    return rf"(?s:{fixed}{middle}.*{''.join(segments[-1])})\Z"


def _parts(pat):
    """Regular expressions of the pieces; None for a run of stars."""
    parts = []
    at = 0
    while at < len(pat):
        character = pat[at]
        at += 1
        if character == "*":
            if not parts or parts[-1] is not None:
                parts.append(None)
        elif character == "?":
            parts.append(".")
        elif character == "[":
            end = at + 1 if pat[at:at + 1] == "!" else at
            end = pat.find("]", end + 1 if pat[end:end + 1] == "]" else end)
            if end < 0:
                parts.append("\\[")
            else:
                parts.append(_set(pat[at:end]))
                at = end + 1
        else:
            parts.append(re.escape(character))
    return parts


def _set(stuff):
    """A set of characters as a regular expression."""
    if "-" not in stuff:
        stuff = stuff.replace("\\", r"\\")
    else:
        chunks = _chunks(stuff)
        # Ranges that run backwards are empty.
        for index in range(len(chunks) - 1, 0, -1):
            if chunks[index - 1][-1] > chunks[index][0]:
                chunks[index - 1] = chunks[index - 1][:-1] + chunks[index][1:]
                del chunks[index]
        stuff = "-".join(chunk.replace("\\", r"\\").replace("-", r"\-") for chunk in chunks)
    stuff = re.sub(r"([&~|])", r"\\\1", stuff)
    if not stuff:
        return "(?!)"
    if stuff == "!":
        return "."
    if stuff[0] == "!":
        stuff = "^" + stuff[1:]
    elif stuff[0] in ("^", "["):
        stuff = "\\" + stuff
    return f"[{stuff}]"


def _chunks(stuff):
    """The pieces between the hyphens that stand for a range."""
    chunks = []
    start = 0
    at = stuff.find("-", 2 if stuff[0] == "!" else 1)
    while at >= 0:
        chunks.append(stuff[start:at])
        start = at + 1
        at = stuff.find("-", at + 3)
    if stuff[start:]:
        chunks.append(stuff[start:])
    else:
        chunks[-1] += "-"
    return chunks
