"""Lines of source files, for those who show where something happened."""

import os
import sys

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# file name -> (size, time of the last change, lines, full name), or (what gives the text,) until it is asked for.
# Entries without a time are never checked: scripts may enter lines of their own.
cache = {}


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line with its newline; "" when there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines."""
    entry = cache.get(filename, ())
    if len(entry) > 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget the lines of a file, or of all files, that has changed."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name, ())
        if len(entry) < 2 or entry[1] is None:
            continue
        try:
            status = os.stat(entry[3])
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if (status.st_size, status.st_mtime) != entry[:2]:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read the lines of a file anew."""
    entry = cache.get(filename, ())
    if len(entry) != 1:
        cache.pop(filename, None)
    if not filename:
        return []
    if filename.startswith("<") and filename.endswith(">"):
        return _kept_lines(filename)
    fullname = filename
    try:
        status = os.stat(fullname)
    except (OSError, ValueError):
        if lazycache(filename, module_globals):
            text = cache[filename][0]()
            if text is None:
                return []
            cache[filename] = len(text), None, [line + "\n" for line in text.splitlines()], fullname
            return cache[filename][2]
        status = None
        for directory in () if os.path.isabs(filename) else sys.path:
            try:
                fullname = os.path.join(directory, filename)
                status = os.stat(fullname)
                break
            except (OSError, TypeError, AttributeError, ValueError):
                pass
        if status is None:
            return []
    try:
        with open(fullname, encoding="utf-8") as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if not lines:
        lines = ["\n"]
    elif not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = status.st_size, status.st_mtime, lines, fullname
    return lines


def _kept_lines(filename):
    """Lines that the interpreter itself has kept, such as those of -c."""
    lines = []
    while (line := _traceback.source_line(filename, len(lines) + 1)) is not None:
        lines.append(line + "\n")
    return lines


def lazycache(filename, module_globals):
    """Make a note that the loader of a module can give the lines. Whether it can."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith("<") and filename.endswith(">") or not module_globals:
        return False
    name = module_globals.get("__name__")
    get_source = getattr(module_globals.get("__loader__"), "get_source", None)
    if name and get_source:
        cache[filename] = (lambda: get_source(name),)
        return True
    return False
