"""Tables in text: values between commas or other delimiters, line by line."""

import re
import sys
import types
from _abc import name_in_errors
from _builtin_functions import present
from io import StringIO

import _csv

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error",
           "Dialect", "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect",
           "list_dialects", "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    pass


Error.__module__ = "_csv"
_dialects = {}
_field_limit = [131072]  # that of all readers


def field_size_limit(new_limit=...):
    """The most characters of a field; it can be set."""
    old = _field_limit[0]
    if new_limit is not ...:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        if not -sys.maxsize - 1 <= new_limit <= sys.maxsize:
            raise OverflowError("Python int too large to convert to C long")
        _field_limit[0] = new_limit
    return old


class _Format:
    """A checked dialect."""

    def __init__(self, dialect, options):
        values = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n",
                  "quotechar": '"', "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}
        for name in values:
            if dialect is not None and hasattr(dialect, name):
                values[name] = getattr(dialect, name)
        for name, value in options.items():
            if name not in values:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
            values[name] = value
        self._check_kind("delimiter", values["delimiter"])
        self._check_kind("escapechar", values["escapechar"])
        if not isinstance(values["lineterminator"], str | None):
            raise TypeError('"lineterminator" must be a string')
        self._check_kind("quotechar", values["quotechar"])
        if type(values["quoting"]) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= values["quoting"] <= 5:
            raise TypeError('bad "quoting" value')
        if values["quoting"] != QUOTE_NONE and values["quotechar"] is None:
            if "quoting" in options or "quotechar" not in options:
                raise TypeError("quotechar must be set if quoting enabled")
            values["quoting"] = QUOTE_NONE
        if values["lineterminator"] is None:
            raise TypeError("lineterminator must be set")
        for name in ("delimiter", "escapechar", "quotechar"):
            reserved = "\r\n " if name != "delimiter" and values["skipinitialspace"] else "\r\n"
            if values[name] is not None and values[name] in reserved:
                raise ValueError(f"bad {name} value")
            if values[name] is not None and values[name] in values["lineterminator"]:
                raise ValueError(f"bad {name} or lineterminator value")
        for one, other in ("delimiter", "escapechar"), ("delimiter", "quotechar"), ("escapechar", "quotechar"):
            if values[one] is not None and values[one] == values[other]:
                raise ValueError(f"bad {one} or {other} value")
        for name in ("doublequote", "skipinitialspace", "strict"):
            values[name] = bool(values[name])
        self.__dict__.update(values)
        self.__dict__["_rules"] = _csv.rules(self)

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")

    def __delattr__(self, name):
        raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")

    def __reduce__(self):
        raise TypeError("cannot pickle 'Dialect' instances")

    @staticmethod
    def _check_kind(name, value):
        if value is None and name != "delimiter":
            return
        kinds = "string" if name == "delimiter" else "string or None"
        if not isinstance(value, str):
            raise TypeError(f'"{name}" must be {kinds}, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')


_Format.__name__ = _Format.__qualname__ = "Dialect"
_Format.__module__ = "_csv"
name_in_errors(_Format, "_csv.Dialect")


_default = _Format(None, {})  # of readers and writers that are not told one


def _checked(dialect, options):
    """A checked dialect: the given one itself if it is one and no option changes it."""
    if dialect is None and not options:
        return _default
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    return dialect if not options and isinstance(dialect, _Format) else _Format(dialect, options)


class Dialect:
    """How a table is written; for subclasses."""

    _name = ""
    _valid = False
    delimiter = quotechar = escapechar = lineterminator = quoting = doublequote = skipinitialspace = None

    def __init__(self):
        self._valid = type(self) is not Dialect
        try:
            _Format(self, {})
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """As Excel writes tables."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """The same with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """As tables are written on Unix."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


def register_dialect(*args, **fmtparams):
    """Give a dialect a name."""
    _check_count(args)
    name = args[0]
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _checked(args[1] if len(args) == 2 else fmtparams.pop("dialect", None), fmtparams)


def unregister_dialect(name):
    """Forget a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The dialect of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """All names."""
    return list(_dialects)


def _check_count(args):
    """Of the positional arguments of reader and writer."""
    if not args:
        raise TypeError(" expected at least 1 argument, got 0")
    if len(args) > 2:
        raise TypeError(f" expected at most 2 arguments, got {len(args)}")


def reader(*args, dialect=None, **fmtparams):
    """The rows of a table, from its lines."""
    _check_count(args)
    lines = iter(args[0])
    dialect = _checked(args[1] if len(args) == 2 else dialect, fmtparams)
    return _csv.reader(lines, dialect, dialect._rules, _field_limit)


def writer(*args, dialect=None, **fmtparams):
    """What writes rows to a file."""
    _check_count(args)
    if not callable(getattr(args[0], "write", None)):
        raise TypeError('argument 1 must have a "write" method')
    write = args[0].write
    dialect = _checked(args[1] if len(args) == 2 else dialect, fmtparams)
    return _csv.writer(write, dialect, dialect._rules, dialect.lineterminator)


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)

present(globals(), "_csv", ["field_size_limit", "get_dialect", "list_dialects", "reader", "register_dialect",
                            "unregister_dialect", "writer"])


class DictReader:
    """Gives the rows of a table as dicts; the first row names the fields."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.reader = reader(f, dialect, *args, **kwds)
        self.restkey, self.restval, self.dialect = restkey, restval, dialect
        self.line_num, self._fieldnames = 0, fieldnames

    def _names(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    def _rename(self, names):
        self._fieldnames = names

    fieldnames = property(_names, _rename)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.line_num:
            self.fieldnames  # the first row may be the names
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while not row:
            row = next(self.reader)
        names = self.fieldnames
        values = dict(zip(names, row))
        if len(row) > len(names):
            values[self.restkey] = row[len(names):]
        elif len(row) < len(names):
            values.update(dict.fromkeys(names[len(row):], self.restval))
        return values

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names of the fields."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(repr, wrong)))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        """Write one row."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Write several rows."""
        return self.writer.writerows(map(self._row, rowdicts))

    __class_getitem__ = classmethod(types.GenericAlias)


class Sniffer:
    """Guesses how a table is written."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """A dialect for a sample."""
        quotechar, doublequote, delimiter, skipinitialspace = self._from_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._from_counts(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")
        return type("dialect", (Dialect,), {
            "_name": "sniffed", "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "doublequote": doublequote,
            "delimiter": delimiter, "quotechar": quotechar or '"', "skipinitialspace": skipinitialspace})

    def _from_quotes(self, sample, delimiters):
        """What stands beside quotes most often: between two delimiters if there is such a field, else at an end."""
        before, quoted, after = r"(?P<d>[^\w\n\"'])(?P<s> ?)", r"(?P<q>[\"']).*?(?P=q)", r"(?P<d>[^\w\n\"'])(?P<s> ?)"
        for pattern in (f"{before}{quoted}(?P=d)", rf"(?:^|\n){quoted}{after}", rf"{before}{quoted}(?:$|\n)",
                        rf"(?:^|\n){quoted}(?:$|\n)(?P<d>)(?P<s>)"):
            found = list(re.finditer(pattern, sample, re.DOTALL | re.MULTILINE))
            if found:
                break
        else:
            return "", False, None, False
        quotes, marks = {}, {}
        for match in found:
            quotes[match["q"]] = quotes.get(match["q"], 0) + 1
            if match["d"] and (delimiters is None or match["d"] in delimiters):
                marks[match["d"]] = marks.get(match["d"], 0) + 1
        quote = max(quotes, key=quotes.get)
        delimiter = max(marks, key=marks.get) if marks else ""
        skips = bool(delimiter) and marks[delimiter] == sum(bool(match["s"]) for match in found)
        # A quote within a quoted field is written twice.
        edge = re.escape(delimiter)
        inside = rf"[^{edge}\n]*{quote}"
        doubled = re.search(rf"(({edge})|^)\W*{quote}{inside}{inside}\W*(({edge})|$)", sample, re.MULTILINE)
        return quote, doubled is not None, delimiter, skips

    def _from_counts(self, sample, delimiters):
        """The character that (nearly) all lines have equally often: ten lines are looked at, then ten more."""
        lines = [line for line in sample.split("\n") if line]
        histograms = {character: {} for character in map(chr, range(127))}
        candidates = {}
        for start in range(0, len(lines), 10):
            for line in lines[start:start + 10]:
                for character, histogram in histograms.items():
                    count = line.count(character)
                    histogram[count] = histogram.get(count, 0) + 1
            candidates = candidates or self._steady(histograms, min(start + 10, len(lines)), delimiters)
            if len(candidates) == 1:
                break
        if not candidates:
            return "", False
        most = max((mode, character) for character, mode in candidates.items())[1]
        delimiter = next((one for one in self.preferred if one in candidates), most)
        if len(candidates) == 1:
            delimiter = most
        return delimiter, lines[0].count(delimiter) == lines[0].count(delimiter + " ")

    @staticmethod
    def _steady(histograms, total, delimiters):
        """Characters with their commonest count and how many more lines have it than have not."""
        modes = {}
        for character, histogram in histograms.items():
            count, times = max(histogram.items(), key=lambda pair: pair[1])
            lead = 2 * times - sum(histogram.values()) if len(histogram) > 1 else times
            if count > 0 and lead > 0 and (delimiters is None or character in delimiters):
                modes[character] = (count, lead)
        consistency = 1.0
        while consistency >= 0.9:
            steady = {character: mode for character, mode in modes.items() if mode[1] / total >= consistency}
            if steady:
                return steady
            consistency -= 0.01
        return {}

    def has_header(self, sample):
        """Whether the first row names the fields: it differs from all others in kind or length."""
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for _, row in zip(range(21), rows):
            if len(row) != len(header):
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kinds[column] != kind:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
                continue
            try:
                kind(header[column])
                votes -= 1
            except (ValueError, TypeError):
                votes += 1
        return votes > 0
