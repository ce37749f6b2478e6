"""Files whose names match a pattern: * ? [seq], and ** for any number of directories."""

import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]

_magic = re.compile("([*?[])")
_magic_bytes = re.compile(b"([*?[])")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match a pattern."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The same, one after the other."""
    pathname = os.fspath(pathname)
    if isinstance(pathname, bytes):
        directory = None if root_dir is None else os.fsdecode(root_dir)
        return map(os.fsencode, iglob(os.fsdecode(pathname), root_dir=directory, recursive=recursive,
                                      include_hidden=include_hidden))
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    return filter(None, _paths(root, pathname, recursive, False, include_hidden))


def has_magic(s):
    """Whether there is anything to match."""
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def escape(pathname):
    """A pattern that matches this path only."""
    drive, rest = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + _magic_bytes.sub(rb"[\1]", rest)
    return drive + _magic.sub(r"[\1]", rest)


def _is_deep(pattern):
    return pattern in ("**", b"**")


def _is_hidden(name):
    return name[0] in (".", b"."[0])


def _paths(root, pathname, recursive, only_directories, hidden):
    directory, base = os.path.split(pathname)
    if not has_magic(pathname):
        full = os.path.join(root, pathname)
        if base and os.path.lexists(full) or not base and os.path.isdir(os.path.join(root, directory)):
            yield pathname
        return
    if not directory:
        yield from _names(root, base, recursive, only_directories, hidden)
        return
    if directory != pathname and has_magic(directory):
        directories = _paths(root, directory, recursive, True, hidden)
    else:
        directories = [directory]
    for one in directories:
        for name in _names(os.path.join(root, one), base, recursive, only_directories, hidden, has_magic(base)):
            yield os.path.join(one, name)


def _names(directory, base, recursive, only_directories, hidden, is_pattern=True):
    """The names in one directory that match, or below it."""
    if not is_pattern:
        full = os.path.join(directory, base)
        if base and os.path.lexists(full) or not base and os.path.isdir(directory):
            yield base
        return
    if recursive and _is_deep(base):
        if not directory or os.path.isdir(directory):
            yield base[:0]
        yield from _below(directory, only_directories, hidden)
        return
    names = _list(directory, only_directories)
    if not (hidden or _is_hidden(base)):
        names = [name for name in names if not _is_hidden(name)]
    yield from fnmatch.filter(names, base)


def _below(directory, only_directories, hidden):
    for name in _list(directory, only_directories):
        if hidden or not _is_hidden(name):
            yield name
            full = os.path.join(directory, name) if directory else name
            for deeper in _below(full, only_directories, hidden):
                yield os.path.join(name, deeper)


def _list(directory, only_directories):
    try:
        names = os.listdir(directory or (os.curdir if isinstance(directory, str) else os.fsencode(os.curdir)))
    except OSError:
        return []
    if only_directories:
        names = [name for name in names if os.path.isdir(os.path.join(directory, name))]
    return names


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The pattern as a regular expression."""
    seps = seps or "/"
    escaped = "".join(map(re.escape, seps))
    any_sep = f"[{escaped}]" if len(seps) > 1 else escaped
    not_sep = f"[^{escaped}]"
    one_last = f"{not_sep}+" if include_hidden else f"[^{escaped}.]{not_sep}*"
    one = f"{one_last}{any_sep}"
    any_segments = f"(?:.+{any_sep})?" if include_hidden else f"(?:{one})*"
    any_last = ".*" if include_hidden else f"{any_segments}(?:{one_last})?"
    results = []
    parts = re.split(any_sep, pat)
    for index, part in enumerate(parts):
        is_last = index == len(parts) - 1
        if part == "*":
            results.append(one_last if is_last else one)
        elif recursive and part == "**":
            if not is_last:
                if parts[index + 1] != "**":
                    results.append(any_segments)
            else:
                results.append(any_last)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    results.append(r"(?!\.)")
                pieces = [f"{not_sep}*" if piece is None else not_sep if piece == "." else piece
                          for piece in fnmatch._parts(part)]
                results.extend(pieces)
            if not is_last:
                results.append(any_sep)
    return rf"(?s:{''.join(results)})\Z"
