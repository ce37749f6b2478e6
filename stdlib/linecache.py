"""Lines of source files, for those who show where something happened."""

from _traceback import source_line

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def getline(filename, lineno, module_globals=None):
    """A line with its newline; "" when there is none."""
    line = source_line(filename, lineno)
    return "" if line is None else line + "\n"


def getlines(filename, module_globals=None):
    """All lines."""
    lines = []
    while (line := source_line(filename, len(lines) + 1)) is not None:
        lines.append(line + "\n")
    return lines


def clearcache():
    """Nothing is kept here."""


def checkcache(filename=None):
    """Nothing is kept here."""


def lazycache(filename, module_globals):
    """Nothing is kept here."""
    return False
